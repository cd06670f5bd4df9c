// Who took the credential of a Connection, newest first: for whoever answers for it.
import { type Actor, requirePermission } from '../../accounts/index.ts';
import { getConnection } from '../connect/get-connection.ts';
import type { LifeContext } from '../context.ts';

export interface CredentialReads {
  apiKeyId: string;
  apiKeyName: string;
  /** Begin of the hour that is counted. */
  hourAt: Date;
  readCount: number;
  firstAt: Date;
  lastAt: Date;
}

const readsMax = 500;

/** The last 500 hours and API keys in which it was taken. Throws forbidden below admin, not_found for another Account's. */
export async function listCredentialReads(
  ctx: LifeContext,
  actor: Actor,
  connectionId: string,
): Promise<CredentialReads[]> {
  requirePermission(actor, 'manage_api_keys');
  await getConnection(ctx, actor, connectionId);
  const rows = await ctx.store.db
    .selectFrom('credential_reads')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .orderBy('hour_at', 'desc')
    .orderBy('api_key_id')
    .limit(readsMax)
    .execute();
  return rows.map((row) => ({
    apiKeyId: row.api_key_id,
    apiKeyName: row.api_key_name,
    hourAt: row.hour_at,
    readCount: row.read_count,
    firstAt: row.first_at,
    lastAt: row.last_at,
  }));
}
