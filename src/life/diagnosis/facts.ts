// The facts of a failure: what normalize.ts found in it, in one form whatever it came as. Rules are matched against these alone.
import type { NumberList } from './number-list.ts';
import { findPhrases, isAnyFound, isAnyFoundInMessages } from './phrases.ts';
import type { BodyFormat } from './rules.ts';
import type { AuthKind, FailureHint, Stage } from './types.ts';
import { type ReadWords, readWords } from './vocabulary.ts';
import { readSentences, type Said } from './words/read-sentences.ts';

export interface Facts {
  kind: 'http' | 'error';
  /** In lower case. */
  provider: string;
  stage: Stage;
  auth: AuthKind;
  status: number | null;
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  format: BodyFormat;
  /** The body as a tree, for JSON and forms; else undefined. */
  body: unknown;
  /** Every code found, in lower case, without doubles, in the order of reading. SQLSTATEs stand in it as `sqlstate/28p01` and `sqlstate/28`. */
  codes: readonly string[];
  /** The same codes as written, since `InvalidApiKey` is three words only so. */
  codesAsWritten: readonly string[];
  /** The code that names the failure best, as written. */
  providerCode: string | null;
  /** Every message found, as written, in the order of reading. */
  messages: readonly string[];
  /** A challenge header gave an error code: that is the provider's word even where the body is empty. */
  hasChallengeError: boolean;
  /** Wait asked for inside the body, in milliseconds. */
  bodyRetryAfterMs: number | null;
  /** What the connector's description says of it. */
  hint: FailureHint | null;
  /** Kind, stage, auth, format and whose word it is, as bits; see traits.ts. */
  traits: number;
  /** Under which number its words were read last; see wordsOf. */
  reading: number;
}

// Words are read only when a rule asks for them, and once. What was read of the last failure alone is kept, under the number of the reading: one
// failure is diagnosed after the other.
export const notRead = 0;
let reading = notRead;
let words: ReadWords;
let phrases: NumberList | null = null;
let said: Said | null = null;

/** The messages and codes word by word. */
function wordsOf(facts: Facts): ReadWords {
  if (facts.reading === notRead || facts.reading !== reading) {
    reading += 1;
    facts.reading = reading;
    words = readWords(facts.messages, facts.codesAsWritten);
    phrases = null;
    said = null;
  }
  return words;
}

/** The phrases of rules that stand in messages and codes. */
export function phrasesOf(facts: Facts): NumberList {
  const read = wordsOf(facts);
  phrases ??= findPhrases(read);
  return phrases;
}

/** The sentences of messages and codes as concepts of the lexicon. */
export function saidBy(facts: Facts): Said {
  const read = wordsOf(facts);
  said ??= readSentences(read);
  return said;
}

/** Whether one of these phrases stands in messages or codes. */
export function isWritten(phrases: readonly number[], facts: Facts): boolean {
  return phrasesOf(facts).length > 0 && isAnyFound(phrases);
}

/** Whether one of these phrases stands in a message. */
export function isInMessages(phrases: readonly number[], facts: Facts): boolean {
  return phrasesOf(facts).length > 0 && isAnyFoundInMessages(phrases);
}
