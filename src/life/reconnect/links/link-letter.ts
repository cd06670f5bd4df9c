// What a letter about a reconnect link is made of: what is known of the link and its Connection, and the few blocks that all of them use.
import type { ReconnectLinkKind } from '../../../store/index.ts';
import type { Block, Fact } from '../../notify/mail/letter.ts';
import { nameWithConnector, safeUrl } from '../../notify/mail/words.ts';

export interface LinkLetterContent {
  kind: 'asked' | 'reminder' | 'fresh' | 'done' | 'used' | 'stuck';
  /** Of what: a first Connection, a Reconnect; or the link of a mail about a disconnection or an expiry to come. */
  linkKind: ReconnectLinkKind;
  recipientName: string;
  /** Null for the link of a mail that Mooring wrote by itself. */
  askedByName: string | null;
  /** Null where nobody asked, or whoever asked has left. */
  askedByEmail: string | null;
  accountName: string;
  connectorName: string;
  isOAuth: boolean;
  /** "an API key", "the password": what is entered where there are no provider's pages. */
  secretName: string;
  /** Null for a first Connection that has no name yet. */
  connectionName: string | null;
  identityLabel: string | null;
  note: string | null;
  /** What is wrong with it now, how to resolve it; null while all is well. */
  trouble: { summary: string; resolve: string[]; since: Date } | null;
  /** When the present authorization is known to end. */
  authorizationEndsAt: Date | null;
  url: string | null;
  expiresAt: Date;
  completedByName: string | null;
  completedAt: Date | null;
  /** Of `other_account`. */
  newIdentity: string | null;
  /** What the new authorization does not reach. */
  shortfall: string | null;
  linkRecipientName: string;
  linkRecipientEmail: string;
  pageUrl: string;
}

/** "LinkedIn Ads (Europe)". */
export const nameOf = ({ connectorName, connectionName }: LinkLetterContent): string =>
  connectionName ? nameWithConnector(connectorName, connectionName) : connectorName;

export const paragraphs = (title: string | null, texts: string[]): Block => ({
  kind: 'paragraphs',
  title,
  paragraphs: texts,
});

export const facts = (pairs: [string, string | null][]): Block => ({
  kind: 'facts',
  facts: pairs.flatMap(([label, value]): Fact[] => (value ? [{ label, value }] : [])),
});

export function button(label: string, url: string | null): Block[] {
  const safe = safeUrl(url);
  return safe ? [{ kind: 'button', label, url: safe }] : [];
}
