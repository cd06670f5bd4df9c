// What others may know of a stored credential: dates and counts for diagnosis, and its version. No secret.
import type { Connector } from '../connectors/index.ts';
import type { DiagnosisContext } from '../life/diagnosis/index.ts';
import type { DbOrTrx } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { findCredentialRow, getCredentialRow, openCredential } from './credentials.ts';
import { canRenew } from './stored-secrets.ts';

/** Dates of the stored credential, for a failure that was met with `usedVersion` of it; only `nowMs` and the lifetimes when none is stored. */
export async function getDiagnosisContext(
  { vault, clock }: TokensContext,
  db: DbOrTrx,
  connectionId: string,
  connector: Connector,
  usedVersion: number | null = null,
): Promise<DiagnosisContext> {
  const lifetimes = connector.lifetimes ?? undefined;
  const row = await findCredentialRow(db, connectionId);
  if (!row) return { nowMs: clock.now().getTime(), lifetimes };
  const { secrets } = await openCredential(vault, row);
  const connection = await db
    .selectFrom('connections')
    .select('authorized_at')
    .where('id', '=', connectionId)
    .executeTakeFirst();
  return {
    nowMs: clock.now().getTime(),
    lifetimes,
    authorizedAtMs: connection?.authorized_at.getTime(),
    tokenIssuedAtMs: row.obtained_at.getTime(),
    tokenExpiresAtMs: row.access_expires_at?.getTime(),
    lastSuccessAtMs: row.last_success_at?.getTime(),
    // A refused token whose write-ahead record still stands was sent before without an answer that reached us.
    isReplayAfterLostReply: row.refused_at !== null && row.in_flight_since !== null,
    hasRefreshToken: canRenew(connector, secrets),
    // Somebody has renewed it since: the grant lives, whatever was said of the token before.
    hasRefreshedSince: usedVersion !== null && row.version > usedVersion && canRenew(connector, secrets),
  };
}

export async function getVersion(db: DbOrTrx, connectionId: string): Promise<number> {
  return (await getCredentialRow(db, connectionId)).version;
}

export async function getGrantedScope(
  { vault }: TokensContext,
  db: DbOrTrx,
  connectionId: string,
): Promise<string | null> {
  const row = await findCredentialRow(db, connectionId);
  if (!row) return null;
  const { secrets } = await openCredential(vault, row);
  return secrets.kind === 'oauth2' ? secrets.scope : null;
}
