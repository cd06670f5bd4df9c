// What a person entered, by the name that the form gave it: a refresh token is not called an API key. Where a form asks for several, the one that
// was refused is spoken of, if the answer tells which.
import type { AuthKind, Diagnosis } from './types.ts';

export interface SecretNames {
  /** What the provider accepts or refuses: "authorization", "API key", "refresh token", "password". */
  secret: string;
  /** All that the form asks for: "the client secret and the refresh token". */
  entered: string;
  /** Made at the provider for programs, and no password of a person. */
  isKey: boolean;
}

/** `labels`: those of the secret fields of the form; none when nobody knows the form. */
export function nameSecrets(
  diagnosis: Pick<Diagnosis, 'cause' | 'detail' | 'providerCode'>,
  authKind: AuthKind,
  labels: readonly string[] = [],
): SecretNames {
  if (authKind === 'oauth2') return { secret: 'authorization', entered: 'the authorization', isKey: false };
  const names = labels.length > 0 ? labels.map(inSentence) : [usual[authKind]];
  const refused = names.length === 1 ? names[0] : names.find((name) => isSpokenOf(name, diagnosis));
  return {
    secret: refused ?? 'credential',
    entered: names.map((name) => `the ${name}`).join(' and '),
    isKey: !names.some((name) => /passw|passphrase/i.test(name)),
  };
}

/** Where the form is not known: a failure that somebody else hands in, the pages of help. */
const usual: Readonly<Record<Exclude<AuthKind, 'oauth2'>, string>> = {
  api_key: 'API key',
  service_account: 'service account key',
  basic: 'password',
  session: 'password',
  db_password: 'password',
  none: 'password',
};

function isSpokenOf(
  name: string,
  { cause, detail, providerCode }: Pick<Diagnosis, 'cause' | 'detail' | 'providerCode'>,
) {
  if (providerCode === 'invalid_client') return /client|secret/.test(name);
  if (cause === 'invalid_refresh_token' || cause === 'expired_token') return /refresh/.test(name);
  return detail === 'wrong_password' && /passw/.test(name);
}

const everyday =
  /\b(?:Access|Account|App|Application|Auth|Authentication|Bearer|Client|Consumer|Developer|File|Integration|Key|Passphrase|Password|Personal|Private|Refresh|Secret|Security|Service|Session|Shared|Signing|Token|User|Webhook)\b/g;

/** A label in the middle of a sentence: everyday words are written small, names and abbreviations stay. */
export const inSentence = (label: string): string => label.trim().replace(everyday, (word) => word.toLowerCase());
