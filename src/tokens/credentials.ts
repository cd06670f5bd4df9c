// The rows of `credentials`: reading them opened, storing a first or a new one. Refreshed tokens are written by save-refreshed.ts,
// leases by lease.ts. `obtained_at` is the instant at which the request that brought the credential was sent.
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { after, hourMs } from '../clock.ts';
import { notFound } from '../request-error.ts';
import type { DbOrTrx, Tables, Trx } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { planNextRefreshAt } from './plan-next-refresh.ts';
import { refreshTokenOf } from './stored-secrets.ts';
import type { NewCredential, StoredSecrets, Vault } from './types.ts';

export type CredentialRow = Selectable<Tables['credentials']>;

/** A credential with its secrets open. Lives in memory only. */
export interface StoredCredential extends NewCredential {
  connectionId: string;
  version: number;
}

/** What a sealed credential is bound to. */
export const credentialRowId = (connectionId: string): string => `credential:${connectionId}`;

/** What stands beside a credential that has just come: not refused, nothing failed, resting or leased, no refresh in flight. */
export const untroubled = {
  refused_at: null,
  last_failure: null,
  refresh_failures: 0,
  rests_until: null,
  lease_holder: null,
  lease_until: null,
  in_flight_since: null,
  in_flight_hash: null,
} as const;

/** Undefined: the Connection is gone. */
export async function findCredentialRow(db: DbOrTrx, connectionId: string): Promise<CredentialRow | undefined> {
  return db.selectFrom('credentials').selectAll().where('connection_id', '=', connectionId).executeTakeFirst();
}

/** The row; throws not_found when the Connection is gone: it may be deleted while somebody works with it. */
export async function getCredentialRow(db: DbOrTrx, connectionId: string): Promise<CredentialRow> {
  const row = await findCredentialRow(db, connectionId);
  if (!row) throw notFound('Connection');
  return row;
}

/** The columns that it takes to open a credential. */
export type OpenableRow = Pick<
  CredentialRow,
  'connection_id' | 'version' | 'sealed' | 'obtained_at' | 'access_expires_at' | 'refresh_expires_at'
>;

/** With its secrets. Throws VaultError when they cannot be opened. */
export async function openCredential(vault: Vault, row: OpenableRow): Promise<StoredCredential> {
  return {
    connectionId: row.connection_id,
    version: row.version,
    secrets: (await vault.unseal(row.sealed, credentialRowId(row.connection_id))) as StoredSecrets,
    obtainedAt: row.obtained_at,
    accessExpiresAt: row.access_expires_at,
    refreshExpiresAt: row.refresh_expires_at,
  };
}

/**
 * Stores a credential that a person has just given, as the next version, and plans its refresh. What was kept of the old one
 * (predecessor, refusal, lease, refresh in flight) ends: the new one has been proven. Only a refresh token that works stays where the new
 * one came without: some providers give it with the first consent alone. Returns the version.
 */
export async function saveCredential(
  ctx: TokensContext,
  trx: Trx,
  connectionId: string,
  credential: NewCredential,
): Promise<number> {
  const kept = await findRefreshTokenToKeep(ctx, trx, connectionId, credential);
  const secrets = kept?.secrets ?? credential.secrets;
  const columns = {
    sealed: await ctx.vault.seal(secrets, credentialRowId(connectionId)),
    previous_sealed: null,
    obtained_at: credential.obtainedAt,
    access_expires_at: credential.accessExpiresAt,
    refresh_expires_at: credential.refreshExpiresAt,
    is_access_life_told: credential.isAccessLifeTold ?? false,
    is_refresh_life_told: credential.isRefreshLifeTold ?? false,
    refresh_end_since: credential.obtainedAt,
    has_refresh_end_moved: false,
    ...kept?.columns,
    last_success_at: null,
    ...untroubled,
  };
  const { version } = await trx
    .insertInto('credentials')
    .values({ connection_id: connectionId, version: 1, ...columns })
    .onConflict((conflict) =>
      conflict.column('connection_id').doUpdateSet({ ...columns, version: sql<number>`credentials.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  await planFirstRefresh(ctx, trx, connectionId, version, credential);
  return version;
}

interface KeptRefreshToken {
  secrets: StoredSecrets;
  /** What is known of its end. */
  columns: Pick<
    CredentialRow,
    'refresh_expires_at' | 'is_refresh_life_told' | 'refresh_end_since' | 'has_refresh_end_moved'
  >;
}

/** The refresh token of the stored grant, for a new authorization of the same identity that came without one. Not one that was refused. */
async function findRefreshTokenToKeep(
  ctx: TokensContext,
  trx: Trx,
  connectionId: string,
  { secrets }: NewCredential,
): Promise<KeptRefreshToken | null> {
  if (secrets.kind !== 'oauth2' || secrets.refreshToken !== null) return null;
  const row = await trx
    .selectFrom('credentials')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.refused_at !== null) return null;
  const standing = (await openCredential(ctx.vault, row)).secrets;
  if (standing.kind !== 'oauth2' || standing.refreshToken === null) return null;
  const { refresh_expires_at, is_refresh_life_told, refresh_end_since, has_refresh_end_moved } = row;
  return {
    secrets: { ...secrets, refreshToken: standing.refreshToken },
    columns: { refresh_expires_at, is_refresh_life_told, refresh_end_since, has_refresh_end_moved },
  };
}

async function planFirstRefresh(
  ctx: TokensContext,
  trx: Trx,
  connectionId: string,
  version: number,
  credential: NewCredential,
): Promise<void> {
  // Whether this one can be renewed at all depends on its connector, which the job's handler knows.
  if (credential.secrets.kind !== 'oauth2' && refreshTokenOf(credential.secrets) === null) return;
  const planned = planNextRefreshAt({ ...credential, connectionId, version, hasRefreshToken: true, lifetimes: null });
  const connection = await trx
    .selectFrom('connections')
    .select('account_id')
    .where('id', '=', connectionId)
    .executeTakeFirst();
  await ctx.planJob(trx, {
    kind: 'refresh',
    key: connectionId,
    // Without a known life the job's handler decides: it knows the provider's lifetimes.
    dueAt: planned ?? after(ctx.clock.now(), hourMs),
    accountId: connection?.account_id,
  });
}
