// Who took which credential: one row per API key, Connection and hour, counted up. Written before the credential leaves, so that nothing is
// handed out unrecorded, and together for all that arrive together, so that thousands a second cost a handful of writes.
import { sql } from 'kysely';
import { hourMs } from '../../clock.ts';
import { notFound } from '../../request-error.ts';
import { batchWrites } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';

export interface CredentialRead {
  connection: { id: string; account_id: string };
  apiKeyId: string;
  apiKeyName: string;
}

/**
 * Resolves once the read is committed. Throws RequestError('not_found') when the Connection was deleted meanwhile; that is nobody else's affair
 * who reads at the same time.
 */
export function createNoteRead(ctx: LifeContext): (read: CredentialRead) => Promise<void> {
  const writeTogether = batchWrites((reads: readonly CredentialRead[]) => writeReads(ctx, reads));
  return async (read) => {
    try {
      await writeTogether(read);
    } catch (error) {
      if (!isOfDeleted(error)) throw error;
      await writeReads(ctx, [read]).catch((own) => {
        throw isOfDeleted(own) ? notFound('Connection') : own;
      });
    }
  };
}

/** The row that it refers to is gone: foreign_key_violation. */
const isOfDeleted = (error: unknown): boolean => (error as { code?: unknown }).code === '23503';

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
