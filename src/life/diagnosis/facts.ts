// The facts of a failure: what normalize.ts found in it, in one form whatever it came as. Rules are matched against these alone.

import { findPhrases } from './phrases.ts';
import type { BodyFormat } from './rules.ts';
import type { AuthKind, Stage } from './types.ts';
import { type ReadWords, readWords } from './vocabulary.ts';
import { readSentences, type Said } from './words/read-sentences.ts';

export interface Facts {
  kind: 'http' | 'error';
  /** In lower case. */
  provider: string;
  stage: Stage;
  auth: AuthKind;
  /** The same two as one bit each, so that rules are sorted out quickly; see bitOf. */
  stageBit: number;
  authBit: number;
  status: number | null;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
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
  /** What wordsOf, phrasesOf and saidBy keep. */
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

const stages: readonly string[] = ['token_refresh', 'api_call', 'db_connect', 'db_query', 'network'] satisfies Stage[];
const auths: readonly string[] = [
  'oauth2',
  'api_key',
  'basic',
  'session',
  'service_account',
  'db_password',
  'none',
] satisfies AuthKind[];

/** A stage as a bit; 0 for one that nobody knows, which no rule asks for. */
export const stageBitOf = (stage: string): number => bitOf(stages, stage);
export const authBitOf = (auth: string): number => bitOf(auths, auth);

function bitOf(names: readonly string[], name: string): number {
  const place = names.indexOf(name);
  return place === -1 ? 0 : 1 << place;
}

/** Words are read only when a rule asks for them, and once. */
export interface Words {
  read: ReadWords | null;
  phrases: readonly number[] | null;
  said: Said | null;
}

export const noWords = (): Words => ({ read: null, phrases: null, said: null });

/** The messages and codes word by word. */
export function wordsOf({ words, messages, codesAsWritten }: Facts): ReadWords {
  words.read ??= readWords(messages, codesAsWritten);
  return words.read;
}

/** The phrases of rules that stand in messages and codes. */
export function phrasesOf(facts: Facts): readonly number[] {
  facts.words.phrases ??= findPhrases(wordsOf(facts));
  return facts.words.phrases;
}

/** The sentences of messages and codes as concepts of the lexicon. */
export function saidBy(facts: Facts): Said {
  facts.words.said ??= readSentences(wordsOf(facts));
  return facts.words.said;
}
