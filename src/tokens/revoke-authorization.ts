// Tells a provider that a stored authorization is no longer used. Not where one revocation ends sibling grants: Google ended all tokens of an
// account for an app when one was revoked (github.com/Significant-Gravitas/AutoGPT/pull/10493). The description says which providers those are.
import { secondMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import type { TokensContext } from './context.ts';
import { findCredentialRow, openCredential } from './credentials.ts';
import { revokeToken } from './oauth.ts';
import { refreshTokenOf } from './stored-secrets.ts';
import type { Revocation } from './types.ts';

/** Somebody waits for the deletion. */
const revocationTimeoutMs = 10 * secondMs;

/** To be called before the credential is deleted. Never throws for what the provider does. */
export async function revokeAuthorization(
  ctx: TokensContext,
  connectionId: string,
  connector: Connector,
): Promise<Revocation> {
  const { auth } = connector;
  const row = await findCredentialRow(ctx.store.db, connectionId);
  if (!row || auth.kind !== 'oauth2' || !auth.revokeUrl) return { kind: 'not_offered' };
  if (auth.revocation === 'kills_siblings') return { kind: 'kept_for_siblings' };
  const { secrets } = await openCredential(ctx.vault, row);
  if (secrets.kind !== 'oauth2') return { kind: 'not_offered' };
  const { config } = await ctx.store.db
    .selectFrom('connections')
    .select('config')
    .where('id', '=', connectionId)
    .executeTakeFirstOrThrow();
  const token = refreshTokenOf(secrets) ?? secrets.accessToken;
  const signal = AbortSignal.timeout(revocationTimeoutMs);
  const failure = await revokeToken(ctx, connector, { token, config, signal });
  return failure ? { kind: 'failed', failure } : { kind: 'revoked' };
}
