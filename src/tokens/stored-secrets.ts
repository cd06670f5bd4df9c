// Pure: what can be told from the stored secrets of a Connection alone, whatever their kind. Who renews them: renew-credential.ts.
import type { Connector, Secrets } from '../connectors/index.ts';
import { accessTokenName, signsIn } from '../connectors/index.ts';
import type { ManifestTokens, StoredSecrets, TokenGrant } from './types.ts';

/** Everything in a credential that must never be seen. */
export function secretsIn(secrets: StoredSecrets): string[] {
  switch (secrets.kind) {
    case 'oauth2':
      return presentOf([secrets.accessToken, secrets.refreshToken]);
    case 'signed_in':
      return presentOf([secrets.accessToken, ...Object.values(secrets.entered).flatMap(partsOf)]);
    case 'api_key':
      return presentOf([secrets.apiKey, ...Object.values(secrets.others ?? {})]);
    case 'basic':
      // A key may stand in either place; a user name that is none has been kept as a setting.
      return presentOf([secrets.password, secrets.username]);
    case 'db_password':
      return presentOf([secrets.password]);
    case 'manifest': {
      const { accessToken = null, refreshToken = null } = secrets.tokens ?? {};
      return presentOf([accessToken, refreshToken, ...Object.values(secrets.entered).flatMap(partsOf)]);
    }
  }
}

const presentOf = (texts: (string | null)[]): string[] =>
  texts.filter((text) => text !== null && text !== '') as string[];

/** A key file is a secret as a whole, and so is each long text in it: providers quote parts. */
function partsOf(entered: string): string[] {
  if (!entered.trimStart().startsWith('{')) return [entered];
  try {
    const members = Object.entries(JSON.parse(entered) as Record<string, unknown>);
    const inner = members.flatMap(([name, it]) =>
      typeof it === 'string' && /key|secret|password|token/i.test(name) ? [it] : [],
    );
    return [entered, ...inner];
  } catch {
    return [entered];
  }
}

/** What the connector or another pipeline works with. Never a refresh token, never what was entered to sign in. */
export function visibleSecrets(secrets: StoredSecrets): Secrets {
  switch (secrets.kind) {
    case 'oauth2':
    case 'signed_in':
      return { accessToken: secrets.accessToken };
    case 'api_key':
      return { ...secrets.others, apiKey: secrets.apiKey };
    case 'basic':
      return { username: secrets.username, password: secrets.password };
    case 'db_password':
      return { password: secrets.password };
    case 'manifest':
      return { ...secrets.entered, ...(secrets.tokens && { [accessTokenName]: secrets.tokens.accessToken }) };
  }
}

export function refreshTokenOf(secrets: StoredSecrets): string | null {
  if (secrets.kind === 'manifest') return secrets.tokens?.refreshToken ?? null;
  return secrets.kind === 'oauth2' ? secrets.refreshToken : null;
}

/** Whether there is a way to a new access token without a person. */
export function canRenew({ auth }: Pick<Connector, 'auth'>, secrets: StoredSecrets): boolean {
  if (secrets.kind === 'oauth2')
    return secrets.refreshToken !== null || (auth.kind === 'oauth2' && auth.exchangeToRenew !== undefined);
  if (secrets.kind === 'manifest') return auth.kind === 'manifest' && secrets.tokens !== null;
  return secrets.kind === 'signed_in' && signsIn(auth);
}

/** Whether it has to be renewed before it ends. What a person entered serves at any time, so that is asked for only when it is used. */
export const mustRenewAhead = (connector: Pick<Connector, 'auth'>, secrets: StoredSecrets): boolean =>
  (secrets.kind === 'oauth2' || refreshTokenOf(secrets) !== null) && canRenew(connector, secrets);

/**
 * What a renewal starts from: its hash tells whether a row still holds the credential that was renewed. Null when nothing of this kind can
 * be renewed.
 */
export function renewalSecretOf(secrets: StoredSecrets): string | null {
  if (secrets.kind === 'oauth2') return secrets.refreshToken ?? secrets.accessToken;
  if (secrets.kind === 'manifest') return secrets.tokens && (secrets.tokens.refreshToken ?? secrets.tokens.accessToken);
  return secrets.kind === 'signed_in' ? secrets.accessToken : null;
}

/** Whether the provider may have used something up when the answer is lost. An exchange or a sign-in can be repeated at any time. */
export const isSpentByRenewing = (secrets: StoredSecrets): boolean => refreshTokenOf(secrets) !== null;

/** The secrets after a renewal: the old refresh token and scope stay when the reply brings none (RFC 6749 section 6). */
export function withGrant(secrets: StoredSecrets, grant: TokenGrant): StoredSecrets {
  if (secrets.kind === 'oauth2')
    return {
      kind: 'oauth2',
      accessToken: grant.accessToken,
      refreshToken: grant.refreshToken ?? secrets.refreshToken,
      scope: grant.scope ?? secrets.scope,
    };
  if (secrets.kind === 'signed_in')
    return { ...secrets, accessToken: grant.accessToken, scope: grant.scope ?? secrets.scope };
  if (secrets.kind === 'manifest') return { ...secrets, tokens: tokensOf(grant, secrets.tokens) };
  throw new Error(`A credential of the kind ${secrets.kind} cannot be renewed.`);
}

/** What a grant leaves of the tokens before. */
export const tokensOf = (grant: TokenGrant, before: ManifestTokens | null): ManifestTokens => ({
  accessToken: grant.accessToken,
  refreshToken: grant.refreshToken ?? before?.refreshToken ?? null,
  scope: grant.scope ?? before?.scope ?? null,
});
