// Writes one page: rows, cursor and counters in one transaction, so that a kill at any instant neither loses nor doubles a row.
// Upsert by primary key; append where there is none. The sync's row is locked first: a worker that was taken for dead and is
// superseded by another finds out here, before it writes anything.

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Page, StreamDescription } from '../../connectors/index.ts';
import { type JsonValue, notifyLive, type Store, type Trx, withClientTransaction } from '../../store/index.ts';
import { gatheringTable, generationColumn, isGathered, landingTable, quote } from './landing.ts';

/** Another worker goes on with this sync, or it was cancelled: stop without a word. */
export class SyncSuperseded extends Error {}

export interface PageTarget {
  syncId: string;
  attempt: number;
  accountId: string;
  dataSourceId: string;
  streamId: string;
  schemaName: string;
  tableName: string;
  stream: StreamDescription;
  generation: number;
  /** Nothing has ever landed in the table: rows may be copied straight in. */
  isTableEmpty: boolean;
}

/**
 * Writes a page and moves the stream's cursor to `cursor`. Returns how many rows are new to the table.
 * `alongside` runs in the same transaction. Throws SyncSuperseded.
 */
export async function writePage(
  store: Store,
  target: PageTarget,
  page: Page,
  cursor: JsonValue,
  at: Date,
  alongside: (trx: Trx) => Promise<void>,
): Promise<number> {
  return withClientTransaction(store, async (trx, client) => {
    await holdSync(trx, target);
    const inserted = page.rowCount > 0 ? await writeRows(client, target, page.copyText) : 0;
    const row = await trx
      .updateTable('streams')
      .set((eb) => ({
        cursor: JSON.stringify(cursor),
        last_read_at: at,
        row_count: isGathered(target.stream) ? eb.ref('row_count') : eb('row_count', '+', inserted),
      }))
      .where('id', '=', target.streamId)
      .returning('id')
      .executeTakeFirst();
    if (!row) throw new SyncSuperseded('the stream is gone');
    await trx
      .updateTable('syncs')
      .set((eb) => ({ pages: eb('pages', '+', 1), rows_written: eb('rows_written', '+', page.rowCount) }))
      .where('id', '=', target.syncId)
      .execute();
    await alongside(trx);
    await notifyLive(trx, target.accountId, 'sync', target.dataSourceId);
    return inserted;
  });
}

/** Locks the sync's row and makes sure that it is still ours. */
export async function holdSync(trx: Trx, { syncId, attempt }: Pick<PageTarget, 'syncId' | 'attempt'>): Promise<void> {
  const sync = await trx
    .selectFrom('syncs')
    .select(['status', 'attempt'])
    .where('id', '=', syncId)
    .forUpdate()
    .executeTakeFirst();
  if (sync?.status !== 'running' || sync.attempt !== attempt)
    throw new SyncSuperseded('another worker goes on with this sync');
}

async function writeRows(client: pg.PoolClient, target: PageTarget, copyText: Buffer): Promise<number> {
  const { stream, schemaName, tableName } = target;
  if (isGathered(stream)) return copyInto(client, gatheringTable(schemaName, tableName), stream, copyText);
  const table = landingTable(schemaName, tableName);
  if (stream.primaryKey.length === 0) return copyInto(client, table, stream, copyText);
  await client.query('savepoint before_rows');
  if (target.isTableEmpty) {
    try {
      // The default carries the generation, so that the rows need not be rewritten.
      await client.query(`alter table ${table} alter column ${generationColumn} set default ${target.generation}`);
      return await copyInto(client, table, stream, copyText);
    } catch (error) {
      // The same key came twice while the provider's pages shifted: take the slower way.
      if ((error as { code?: string }).code !== '23505') throw error;
      await client.query('rollback to savepoint before_rows');
    }
  }
  await client.query(`create temp table if not exists _mooring_page (like ${table} including defaults) on commit drop`);
  await client.query('truncate _mooring_page');
  await copyInto(client, '_mooring_page', stream, copyText);
  await client.query('savepoint before_upsert');
  try {
    return await upsert(client, target, false);
  } catch (error) {
    if ((error as { code?: string }).code !== '21000') throw error; // one key twice in one page
    await client.query('rollback to savepoint before_upsert');
    return upsert(client, target, true);
  }
}

async function copyInto(
  client: pg.PoolClient,
  table: string,
  stream: StreamDescription,
  copyText: Buffer,
): Promise<number> {
  const columns = stream.columns.map((column) => quote(column.name)).join(', ');
  const into = client.query(copyFrom(`copy ${table} (${columns}) from stdin`));
  await pipeline(Readable.from([copyText]), into);
  return into.rowCount ?? 0;
}

/** Returns the number of rows whose key was new. With `isDeduplicated` the later of two rows with one key wins. */
async function upsert(
  client: pg.PoolClient,
  { stream, schemaName, tableName, generation }: PageTarget,
  isDeduplicated: boolean,
): Promise<number> {
  const columns = stream.columns.map((column) => quote(column.name));
  const key = stream.primaryKey.map(quote).join(', ');
  const list = columns.join(', ');
  const updates = [...columns, generationColumn].map((column) => `${column} = excluded.${column}`).join(', ');
  const rows = isDeduplicated
    ? `select distinct on (${key}) ${list} from _mooring_page order by ${key}, ctid desc`
    : `select ${list} from _mooring_page`;
  const { rows: counted } = await client.query<{ inserted: number }>(
    `with written as (
       insert into ${landingTable(schemaName, tableName)} (${list}, ${generationColumn})
       select *, ${pg.escapeLiteral(String(generation))}::bigint from (${rows}) as page
       on conflict (${key}) do update set ${updates}
       returning (xmax = 0) as is_new)
     select count(*) filter (where is_new)::int as inserted from written`,
  );
  return counted[0]?.inserted ?? 0;
}
