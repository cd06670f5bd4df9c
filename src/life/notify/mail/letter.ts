// A letter: what an email says, already in words, not yet in HTML or plain text. Both are made from this one thing, so that neither
// can say less than the other. plan-letter.ts, plan-recovery-letter.ts, plan-expiry-letter.ts and account-letters.ts write it; render-html.ts and render-text.ts set it.

export interface Letter {
  subject: string;
  /** The line that mail programs show beside the subject. */
  preview: string;
  tone: 'trouble' | 'warning' | 'good' | 'plain';
  /** One or two words above the headline. */
  badge: string;
  headline: string;
  greeting: string;
  blocks: Block[];
  /** Why this person gets it. */
  why: string;
  links: Link[];
}

export interface Link {
  label: string;
  url: string;
}

export type Block =
  | { kind: 'paragraphs'; title: string | null; paragraphs: string[] }
  | { kind: 'bullets'; title: string; items: string[]; link: Link | null }
  | { kind: 'list'; title: string; items: ListItem[]; more: Link | null }
  | { kind: 'steps'; title: string; steps: string[]; link: Link | null }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'facts'; facts: Fact[] }
  /** `text` may have several lines. */
  | { kind: 'quote'; title: string; text: string; code: string | null };

export interface ListItem {
  name: string;
  url: string | null;
  notes: string[];
}

export interface Fact {
  label: string;
  value: string;
}
