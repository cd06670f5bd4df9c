// How a rule of words is written: what is said, what it means, and one message that says it, which proves the rule reachable.
import { answer, type Match, type Meaning, type Rule } from '../rules.ts';
import type { AuthKind, Stage } from '../types.ts';

/** These rules rest on no single provider's document: they read the words as RFC 9110 lets an answer explain itself. */
const citation = 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5';

interface Phrase {
  name: string;
  match: Match;
  meaning: Meaning;
  /** The example: what is answered, and how. */
  message: string;
  status?: number;
  auth?: AuthKind;
  stage?: Stage;
  /** The message comes from a driver, not in an HTTP answer. */
  isError?: boolean;
  isText?: boolean;
  when?: Rule['when'];
}

export const phrase = ({
  name,
  match,
  meaning,
  message,
  status = 403,
  auth = 'api_key',
  stage,
  isError,
  isText,
  when,
}: Phrase): Rule => ({
  id: `words/${name}`,
  match,
  ...(when ? { when } : {}),
  ...meaning,
  citation,
  example: {
    ...(isError ? { error: { message } } : answer(status, isText ? message : { message })),
    auth,
    ...(stage ? { stage } : {}),
    ...(when ? { context: { hasRefreshToken: when.includes('hasRefreshToken') } } : {}),
  },
});

/** Statuses with which a provider refuses, and a driver's error. Not 409 and 422: there the words are about a record that was sent, not about who sent it. */
export const refusal = [200, 400, 401, 402, 403, 404, 406, 412, 419, 423, 428, 440, 451, 498, 500, 'none'] as const;
export const reading = ['api_call', 'db_query'] as const;
export const keyAuths = ['api_key', 'service_account', 'basic', 'none'] as const;
/** Those who hold a name and a password. */
export const passwordAuths = ['basic', 'db_password', 'session'] as const;
/** Statuses that tell of who asks; 400, 404, 409 and 422 are said of a record or a parameter as often. */
export const refusalOfCaller = [200, 401, 402, 403, 407, 419, 423, 428, 429, 440, 451, 498, 500, 'none'] as const;
/** Tokens that are no credential of ours, and so say nothing about it. */
export const tokensOfOthers = [
  'device token',
  'push token',
  'card token',
  'payment token',
  'upload token',
  'invitation token',
  'invite token',
  'reset token',
  'verification token',
  'registration token',
  'recaptcha',
] as const;
