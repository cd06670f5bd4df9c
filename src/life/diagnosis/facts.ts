// The facts of a failure: what normalize.ts found in it, in one form whatever it came as. Rules are matched against these alone.
import type { BodyFormat } from './rules.ts';
import type { AuthKind, Stage } from './types.ts';

export interface Facts {
  kind: 'http' | 'error';
  /** In lower case. */
  provider: string;
  stage: Stage;
  auth: AuthKind;
  status: number | null;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  format: BodyFormat;
  /** The body as a tree, for JSON and forms; else undefined. */
  body: unknown;
  /** Every code found, in lower case, without doubles, in the order of reading. SQLSTATEs stand in it as `sqlstate/28p01` and `sqlstate/28`. */
  codes: readonly string[];
  /** The code that names the failure best, as written. */
  providerCode: string | null;
  /** Every message found, as written, in the order of reading. */
  messages: readonly string[];
  /** A challenge header gave an error code: that is the provider's word even where the body is empty. */
  hasChallengeError: boolean;
  /** Wait asked for inside the body, in milliseconds. */
  bodyRetryAfterMs: number | null;
}

/**
 * Whether the failure speaks with the provider's own voice: its JSON, XML, form or challenge header, or a driver's error. HTML, plain text
 * and nothing come as often from a proxy or firewall in between, and disconnect nobody.
 */
export const isProvidersWord = (facts: Facts): boolean =>
  facts.kind === 'error' ||
  facts.hasChallengeError ||
  facts.format === 'json' ||
  facts.format === 'form' ||
  facts.format === 'xml';

/** Words are made only when a rule asks for them, and once. */
interface Words {
  all?: string;
  messages?: string;
  list?: readonly string[];
}
const wordsOfFacts = new WeakMap<Facts, Words>();

function getWords(facts: Facts): Words {
  let words = wordsOfFacts.get(facts);
  if (!words) {
    words = {};
    wordsOfFacts.set(facts, words);
  }
  return words;
}

/**
 * The messages and codes as plain lower-case words, one space between, one at both ends, so that a phrase is found as whole words:
 * `"Token-Expired!"` and `TokenExpired` both become ` token expired `. Apostrophes vanish (`doesn't` is `doesnt`).
 */
export function wordsOf(facts: Facts): string {
  const words = getWords(facts);
  words.all ??= toWords([...facts.messages, ...facts.codes, facts.providerCode ?? ''].join(' . '));
  return words.all;
}

/** Each word of wordsOf once. */
export function listWords(facts: Facts): readonly string[] {
  const words = getWords(facts);
  words.list ??= [...new Set(wordsOf(facts).trim().split(' '))];
  return words.list;
}

/** The messages alone as words: what must be absent is looked for here, since `invalid_grant` does not say "invalid". */
export function messageWordsOf(facts: Facts): string {
  const words = getWords(facts);
  words.messages ??= toWords(facts.messages.join(' . '));
  return words.messages;
}

/** Any text as words; see wordsOf. Reads 4,000 characters at most. */
export function toWords(text: string): string {
  const plain = text
    .slice(0, 4_000)
    .replace(/['’]/g, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${plain} `;
}
