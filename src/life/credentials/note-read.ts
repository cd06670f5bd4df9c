// Who took which credential: one row per API key, Connection and hour, counted up. Written before the credential leaves, so that nothing is
// handed out unrecorded, and together for all that arrive together, so that thousands a second cost a handful of writes.
import { sql } from 'kysely';
import { hourMs } from '../../clock.ts';
import { batchWrites } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';

export interface CredentialRead {
  connection: { id: string; account_id: string };
  apiKeyId: string;
  apiKeyName: string;
}

/** Resolves once the read is committed. */
export function createNoteRead(ctx: LifeContext): (read: CredentialRead) => Promise<void> {
  return batchWrites((reads) => writeReads(ctx, reads));
}

async function writeReads(ctx: LifeContext, reads: readonly CredentialRead[]): Promise<void> {
  const at = ctx.clock.now();
  const hourAt = new Date(Math.floor(at.getTime() / hourMs) * hourMs);
  const counted = new Map<string, CredentialRead & { count: number }>();
  for (const read of reads) {
    const key = `${read.connection.id} ${read.apiKeyId}`;
    const standing = counted.get(key);
    if (standing) standing.count += 1;
    else counted.set(key, { ...read, count: 1 });
  }
  // In one order everywhere, so that two processes never wait for each other.
  const rows = [...counted.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  await ctx.store.db
    .insertInto('credential_reads')
    .values(
      rows.map(({ connection, apiKeyId, apiKeyName, count }) => ({
        connection_id: connection.id,
        api_key_id: apiKeyId,
        hour_at: hourAt,
        account_id: connection.account_id,
        api_key_name: apiKeyName,
        read_count: count,
        first_at: at,
        last_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['connection_id', 'api_key_id', 'hour_at']).doUpdateSet({
        read_count: sql<number>`credential_reads.read_count + excluded.read_count`,
        last_at: at,
      }),
    )
    .execute();
}
