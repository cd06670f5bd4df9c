// Traits: what nearly every rule asks about - stage, kind of credential, format, whose word it is - as bits of one number, so that one comparison
// passes over the rules that are about something else.
import type { Facts } from './facts.ts';
import type { BodyFormat } from './rules.ts';
import type { AuthKind, Stage } from './types.ts';

let bitsTaken = 0;
const takeBit = (): number => {
  const bit = 1 << bitsTaken;
  bitsTaken += 1;
  return bit;
};

/** A question that has one answer for each failure: a bit for each. */
type Question = ReadonlyMap<string, number>;

/** With an answer more, for those that nobody knows: no rule asks for it. */
const unknown = '';
const ask = (...answers: readonly string[]): Question =>
  new Map([...answers, unknown].map((name) => [name, takeBit()]));

const questions = {
  kind: ask('http', 'error'),
  stage: ask(...(['token_refresh', 'api_call', 'db_connect', 'db_query', 'network'] satisfies Stage[])),
  auth: ask(
    ...(['oauth2', 'api_key', 'basic', 'session', 'service_account', 'db_password', 'none'] satisfies AuthKind[]),
  ),
  format: ask(...(['json', 'form', 'xml', 'html', 'text', 'empty', 'none'] satisfies BodyFormat[])),
};
const isOfOthers = takeBit();
const isServerError = takeBit();

const bitOf = (question: Question, answer: string): number => question.get(answer) ?? (question.get(unknown) as number);

/** The traits of a failure: of each question one bit. */
export const traitsOf = (facts: Facts): number =>
  bitOf(questions.kind, facts.kind) |
  bitOf(questions.stage, facts.stage) |
  bitOf(questions.auth, facts.auth) |
  bitOf(questions.format, facts.format) |
  (isProvidersWord(facts) ? 0 : isOfOthers) |
  ((facts.status ?? 0) >= 500 && facts.format !== 'xml' ? isServerError : 0);

/**
 * Whether the failure speaks with the provider's own voice: its JSON, XML, form or challenge header, or a driver's error. HTML, plain text
 * and nothing come as often from a proxy or firewall in between, and disconnect nobody.
 */
const isProvidersWord = ({ kind, format, hasChallengeError }: Facts): boolean =>
  kind === 'error' || hasChallengeError || format === 'json' || format === 'form' || format === 'xml';

/** What a rule asks for: of each question one of the answers; any where none is named. */
export interface AskedTraits {
  kind: readonly string[] | null;
  stage: readonly string[] | null;
  auth: readonly string[] | null;
  format: readonly string[] | null;
  needsProvidersWord: boolean;
  isDeafToServerErrors: boolean;
}

/** The traits that a rule does not fit: a failure with one of them is passed over. */
export function unfitTraitsOf(asked: AskedTraits): number {
  let unfit = (asked.needsProvidersWord ? isOfOthers : 0) | (asked.isDeafToServerErrors ? isServerError : 0);
  for (const name of ['kind', 'stage', 'auth', 'format'] as const) {
    const fit = asked[name];
    if (fit !== null) for (const [answer, bit] of questions[name]) if (!fit.includes(answer)) unfit |= bit;
  }
  return unfit;
}
