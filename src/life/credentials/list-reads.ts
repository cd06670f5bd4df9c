// Who took the credential of a Connection, or what an API key took, newest first: for whoever answers for it.
import { type Actor, requirePermission } from '../../accounts/index.ts';
import { notFound } from '../../request-error.ts';
import { getConnection } from '../connect/get-connection.ts';
import type { LifeContext } from '../context.ts';

export interface CredentialReads {
  connectionId: string;
  connectionName: string;
  apiKeyId: string;
  apiKeyName: string;
  /** Begin of the hour that is counted. */
  hourAt: Date;
  readCount: number;
  firstAt: Date;
  lastAt: Date;
}

const readsMax = 500;

/**
 * The last 500 hours in which a Connection's credential was taken, or in which an API key, also a revoked one, took any: one entry for each
 * Connection, key and hour. Throws forbidden below admin, not_found for another Account's.
 */
export async function listCredentialReads(
  ctx: LifeContext,
  actor: Actor,
  of: { connectionId: string } | { apiKeyId: string },
): Promise<CredentialReads[]> {
  requirePermission(actor, 'manage_api_keys');
  if ('connectionId' in of) await getConnection(ctx, actor, of.connectionId);
  else await requireApiKey(ctx, actor, of.apiKeyId);
  const base = ctx.store.db
    .selectFrom('credential_reads')
    .innerJoin('connections', 'connections.id', 'credential_reads.connection_id')
    .selectAll('credential_reads')
    .select('connections.name as connection_name')
    .where('credential_reads.account_id', '=', actor.accountId);
  const rows = await ('connectionId' in of
    ? base.where('connection_id', '=', of.connectionId)
    : base.where('api_key_id', '=', of.apiKeyId)
  )
    .orderBy('hour_at', 'desc')
    .orderBy('api_key_id')
    .orderBy('connection_id')
    .limit(readsMax)
    .execute();
  return rows.map((row) => ({
    connectionId: row.connection_id,
    connectionName: row.connection_name,
    apiKeyId: row.api_key_id,
    apiKeyName: row.api_key_name,
    hourAt: row.hour_at,
    readCount: row.read_count,
    firstAt: row.first_at,
    lastAt: row.last_at,
  }));
}

async function requireApiKey({ store }: LifeContext, { accountId }: Actor, id: string): Promise<void> {
  const key = await store.db
    .selectFrom('api_keys')
    .select('id')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!key) throw notFound('API key');
}
