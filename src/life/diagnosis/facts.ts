// The facts of a failure: what normalize.ts found in it, in one form whatever it came as. Rules are matched against these alone.

import { toWordList } from './plain-words.ts';
import type { BodyFormat } from './rules.ts';
import type { AuthKind, Stage } from './types.ts';
import { readSentences, type Sentence } from './words/read-sentences.ts';

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
  /** What wordsOf and messageWordsOf keep. */
  words: Words;
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
export interface Words {
  ofMessages: readonly string[] | null;
  list: readonly string[] | null;
  text: string | null;
  messagesText: string | null;
  sentences: readonly Sentence[] | null;
}

export const noWords = (): Words => ({
  ofMessages: null,
  list: null,
  text: null,
  messagesText: null,
  sentences: null,
});

/** The messages and codes as plain lower-case words, in order; see toWordList. */
export function listWords(facts: Facts): readonly string[] {
  const { words, codes, providerCode } = facts;
  words.list ??= listMessageWords(facts).concat(toWordList(`${codes.join(' ')} ${providerCode ?? ''}`));
  return words.list;
}

function listMessageWords({ words, messages }: Facts): readonly string[] {
  words.ofMessages ??= toWordList(messages.length === 1 ? (messages[0] as string) : messages.join(' . '));
  return words.ofMessages;
}

/** The same as one text, in which a phrase is found as whole words; see toWords. */
export function wordsOf(facts: Facts): string {
  const { words } = facts;
  words.text ??= joinWords(listWords(facts));
  return words.text;
}

/** The messages alone: what must be absent is looked for here, since `invalid_grant` does not say "invalid". */
export function messageWordsOf(facts: Facts): string {
  const { words } = facts;
  words.messagesText ??= joinWords(listMessageWords(facts));
  return words.messagesText;
}

const joinWords = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** The sentences of messages and codes as concepts of the lexicon. */
export function sentencesOf(facts: Facts): readonly Sentence[] {
  const { words, messages, codes } = facts;
  words.sentences ??= readSentences(messages, codes);
  return words.sentences;
}
