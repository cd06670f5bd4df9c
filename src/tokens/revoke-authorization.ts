// Tells a provider that a stored authorization is no longer used. Not where one revocation ends sibling grants: Google ended all tokens of an
// account for an app when one was revoked (github.com/Significant-Gravitas/AutoGPT/pull/10493). The description says which providers those are.
import { secondMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import type { JsonObject } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { findCredentialRow, openCredential } from './credentials.ts';
import { revokeToken } from './oauth.ts';
import { refreshTokenOf } from './stored-secrets.ts';
import type { NewCredential, Revocation, StoredSecrets } from './types.ts';

/** Somebody waits for it. */
const revocationTimeoutMs = 10 * secondMs;

/** To be called before the credential is deleted. Never throws for what the provider does. */
export async function revokeAuthorization(
  ctx: TokensContext,
  connectionId: string,
  connector: Connector,
): Promise<Revocation> {
  const row = await findCredentialRow(ctx.store.db, connectionId);
  if (!row || !isOffered(connector)) return { kind: 'not_offered' };
  if (killsSiblings(connector)) return { kind: 'kept_for_siblings' };
  const { secrets } = await openCredential(ctx.vault, row);
  const { config } = await ctx.store.db
    .selectFrom('connections')
    .select('config')
    .where('id', '=', connectionId)
    .executeTakeFirstOrThrow();
  return revoke(ctx, connector, secrets, config);
}

/** Of an authorization that was given and is not kept. The caller has seen to it that no other grant of the same person hangs on it. */
export async function revokeCandidate(
  ctx: TokensContext,
  connector: Connector,
  { secrets }: Pick<NewCredential, 'secrets'>,
  config: JsonObject,
): Promise<Revocation> {
  if (!isOffered(connector)) return { kind: 'not_offered' };
  return killsSiblings(connector) ? { kind: 'kept_for_siblings' } : revoke(ctx, connector, secrets, config);
}

const isOffered = ({ auth }: Connector): boolean => auth.kind === 'oauth2' && auth.revokeUrl !== undefined;

const killsSiblings = ({ auth }: Connector): boolean => auth.kind === 'oauth2' && auth.revocation === 'kills_siblings';

async function revoke(
  ctx: TokensContext,
  connector: Connector,
  secrets: StoredSecrets,
  config: JsonObject,
): Promise<Revocation> {
  if (secrets.kind !== 'oauth2') return { kind: 'not_offered' };
  const token = refreshTokenOf(secrets) ?? secrets.accessToken;
  const signal = AbortSignal.timeout(revocationTimeoutMs);
  const failure = await revokeToken(ctx, connector, { token, config, signal });
  return failure ? { kind: 'failed', failure } : { kind: 'revoked' };
}
