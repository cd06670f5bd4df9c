// The end of one read: removes rows that the provider no longer has, closes the gap that was read, and moves the coverage on.
import { sql } from 'kysely';
import type pg from 'pg';
import type { StreamDescription } from '../../connectors/index.ts';
import { type Store, type Trx, withClientTransaction } from '../../store/index.ts';
import { gatheringTable, generationColumn, isGathered, landingTable, quote } from './landing.ts';
import { leaveGapOpen } from './mark-passed-over.ts';
import type { FinishedRead, Read } from './plan-reads.ts';
import { removeMarks } from './read-marks.ts';
import { holdSync, type PageTarget } from './write-page.ts';

interface Ending {
  /** The stream's cursor from now on. */
  cursor: FinishedRead;
  at: Date;
  /** It has left something out: nothing is called complete, filled or vanished by it. */
  isInPart: boolean;
  /** Runs in the same transaction. */
  alongside: (trx: Trx) => Promise<void>;
}

/** Ends `read` in one transaction. */
export async function finishRead(
  store: Store,
  target: PageTarget,
  read: Read,
  { cursor, at, isInPart, alongside }: Ending,
): Promise<void> {
  await withClientTransaction(store, async (trx, client) => {
    await holdSync(trx, target);
    const removed = await removeVanished(client, target, read, isInPart);
    await trx
      .updateTable('streams')
      .set((eb) => ({
        cursor: JSON.stringify(cursor),
        open_read: null,
        last_read_at: at,
        row_count: removed.total ?? eb('row_count', '-', removed.deleted),
      }))
      .where('id', '=', target.streamId)
      .execute();
    await removeMarks(trx, target.streamId);
    if (isInPart) {
      if (read.request.window === null && read.completesUntil)
        await leaveGapOpen(trx, target.streamId, read.completesUntil, at);
    } else await completeLedger(trx, target, read, at);
    await alongside(trx);
  });
}

/** Closes what was missing and moves the coverage on. */
async function completeLedger(trx: Trx, target: PageTarget, read: Read, at: Date): Promise<void> {
  const filled = trx.updateTable('gaps').set({ status: 'filled', closed_at: at }).where('status', '=', 'missing');
  if (read.gapIds.length > 0) await filled.where('id', 'in', read.gapIds).execute();
  // A full or updated-since read fills whatever was missing of the stream.
  else if (read.request.window === null) await filled.where('stream_id', '=', target.streamId).execute();
  if (read.completesUntil) {
    await trx
      .updateTable('streams')
      .set((eb) => ({
        complete_until: sql<Date>`greatest(${eb.ref('complete_until')}, ${read.completesUntil}::timestamptz)`,
        complete_from: sql<Date>`coalesce(${eb.ref('complete_from')}, ${read.completesUntil}::timestamptz)`,
      }))
      .where('id', '=', target.streamId)
      .execute();
  }
}

/** Rows of an older generation inside what was read are gone at the provider. Updated-since reads cannot tell, and remove nothing. */
async function removeVanished(
  client: pg.PoolClient,
  target: PageTarget,
  read: Read,
  isInPart: boolean,
): Promise<{ deleted: number; total: number | null }> {
  const { stream, schemaName, tableName, generation } = target;
  const table = landingTable(schemaName, tableName);
  // Rows without a key cannot be told apart: those of this read take the place of all.
  if (isGathered(stream))
    return { deleted: 0, total: await replaceWithGathered(client, stream, schemaName, tableName) };
  // What was not read is not gone.
  if (isInPart) return { deleted: 0, total: null };
  if (stream.reading === 'full_refresh') {
    const { rowCount } = await client.query(`delete from ${table} where ${generationColumn} < $1`, [generation]);
    return { deleted: rowCount ?? 0, total: null };
  }
  if (stream.reading === 'date_window' && stream.cursorField && read.request.window && stream.primaryKey.length > 0) {
    const column = quote(stream.cursorField);
    const { from, until } = read.request.window;
    const { rowCount } = await client.query(
      `delete from ${table} where ${column}::timestamp >= $1::timestamptz at time zone 'UTC' and ${column}::timestamp < $2::timestamptz at time zone 'UTC' and ${generationColumn} < $3`,
      [from, until, generation],
    );
    return { deleted: rowCount ?? 0, total: null };
  }
  return { deleted: 0, total: null };
}

async function replaceWithGathered(
  client: pg.PoolClient,
  stream: StreamDescription,
  schemaName: string,
  tableName: string,
): Promise<number> {
  const columns = stream.columns.map((column) => quote(column.name)).join(', ');
  const gathered = gatheringTable(schemaName, tableName);
  const table = landingTable(schemaName, tableName);
  await client.query(`truncate ${table}`);
  const { rowCount } = await client.query(`insert into ${table} (${columns}) select ${columns} from ${gathered}`);
  await client.query(`truncate ${gathered}`);
  return rowCount ?? 0;
}
