// Writes one page: rows, cursor and counters in one transaction, so that a kill at any instant neither loses nor doubles a row.
// Upsert by primary key; append where there is none. The sync's row is locked first: a worker that was taken for dead and is
// superseded by another finds out here, before it writes anything.

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { StreamDescription } from '../../connectors/index.ts';
import { notifyLive, type Store, type Trx, withClientTransaction } from '../../store/index.ts';
import type { GatheredPage } from './gather-pages.ts';
import { gatheringTable, generationColumn, isGathered, landingTable, quote } from './landing.ts';
import type { OpenRead } from './plan-reads.ts';
import { writeMarks } from './read-marks.ts';

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
 * Writes a page, its marks, and `open` as the place where the read stands. Returns how many rows are new to the table.
 * `alongside` runs in the same transaction. Throws SyncSuperseded.
 */
export async function writePage(
  store: Store,
  target: PageTarget,
  page: GatheredPage,
  open: OpenRead,
  at: Date,
  alongside: (trx: Trx) => Promise<void>,
): Promise<number> {
  return withClientTransaction(store, async (trx, client) => {
    await holdSync(trx, target);
    const { inserted, written } = page.rowCount > 0 ? await writeRows(client, target, page.copyTexts) : nothing;
    const row = await trx
      .updateTable('streams')
      .set((eb) => ({
        open_read: JSON.stringify(open),
        last_read_at: at,
        row_count: isGathered(target.stream) ? eb.ref('row_count') : eb('row_count', '+', inserted),
      }))
      .where('id', '=', target.streamId)
      .returning('id')
      .executeTakeFirst();
    if (!row) throw new SyncSuperseded('the stream is gone');
    if (page.marks) await writeMarks(trx, target.streamId, open, page.marks);
    await trx
      .updateTable('syncs')
      .set((eb) => ({ pages: eb('pages', '+', page.pageCount), rows_written: eb('rows_written', '+', written) }))
      .where('id', '=', target.syncId)
      .execute();
    await alongside(trx);
    await notifyLive(trx, target.accountId, 'sync', target.dataSourceId);
    return inserted;
  });
}

interface Written {
  /** Rows whose key was new to the table. */
  inserted: number;
  /** Rows that are new or changed: an updated-since read sees rows again that are as they were. */
  written: number;
}
const nothing: Written = { inserted: 0, written: 0 };

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

async function writeRows(client: pg.PoolClient, target: PageTarget, copyTexts: Buffer[]): Promise<Written> {
  const { stream, schemaName, tableName } = target;
  if (isGathered(stream))
    return allNew(await copyInto(client, gatheringTable(schemaName, tableName), stream, copyTexts));
  const table = landingTable(schemaName, tableName);
  if (stream.primaryKey.length === 0) return allNew(await copyInto(client, table, stream, copyTexts));
  await client.query('savepoint before_rows');
  if (target.isTableEmpty) {
    try {
      // The default carries the generation, so that the rows need not be rewritten.
      await client.query(`alter table ${table} alter column ${generationColumn} set default ${target.generation}`);
      return allNew(await copyInto(client, table, stream, copyTexts));
    } catch (error) {
      // The same key came twice while the provider's pages shifted: take the slower way.
      if ((error as { code?: string }).code !== '23505') throw error;
      await client.query('rollback to savepoint before_rows');
    }
  }
  await client.query(`create temp table if not exists _mooring_page (like ${table} including defaults) on commit drop`);
  await client.query('truncate _mooring_page');
  await copyInto(client, '_mooring_page', stream, copyTexts);
  await client.query('savepoint before_upsert');
  try {
    return await upsert(client, target, false);
  } catch (error) {
    if ((error as { code?: string }).code !== '21000') throw error; // one key twice in one page
    await client.query('rollback to savepoint before_upsert');
    return upsert(client, target, true);
  }
}

const allNew = (rows: number): Written => ({ inserted: rows, written: rows });

async function copyInto(
  client: pg.PoolClient,
  table: string,
  stream: StreamDescription,
  copyTexts: Buffer[],
): Promise<number> {
  const columns = stream.columns.map((column) => quote(column.name)).join(', ');
  const into = client.query(copyFrom(`copy ${table} (${columns}) from stdin`));
  await pipeline(Readable.from(copyTexts), into);
  return into.rowCount ?? 0;
}

/** With `isDeduplicated` the later of two rows with one key wins. */
async function upsert(
  client: pg.PoolClient,
  { stream, schemaName, tableName, generation }: PageTarget,
  isDeduplicated: boolean,
): Promise<Written> {
  const columns = stream.columns.map((column) => quote(column.name));
  const key = stream.primaryKey.map(quote).join(', ');
  const list = columns.join(', ');
  const updates = [...columns, generationColumn].map((column) => `${column} = excluded.${column}`).join(', ');
  const rows = isDeduplicated
    ? `select distinct on (${key}) ${list} from _mooring_page order by ${key}, ctid desc`
    : `select ${list} from _mooring_page`;
  // The other readings must mark every row with the generation of this read, changed or not.
  const onlyChanged = stream.reading === 'updated_since' ? `where ${differs(stream)}` : '';
  const { rows: counted } = await client.query<Written>(
    `with written as (
       insert into ${landingTable(schemaName, tableName)} as standing (${list}, ${generationColumn})
       select *, ${pg.escapeLiteral(String(generation))}::bigint from (${rows}) as page
       on conflict (${key}) do update set ${updates} ${onlyChanged}
       returning (xmax = 0) as is_new)
     select (count(*) filter (where is_new))::int as inserted, count(*)::int as written from written`,
  );
  return counted[0] ?? nothing;
}

/** Types that PostgreSQL cannot compare are compared as text. */
const withoutEquality = /^(json|xml|point|line|lseg|box|path|polygon|circle)(\[\])*$/;

function differs({ columns }: StreamDescription): string {
  const side = (name: string): string =>
    columns
      .map((column) => `${name}.${quote(column.name)}${withoutEquality.test(column.type) ? '::text' : ''}`)
      .join(', ');
  return `(${side('standing')}) is distinct from (${side('excluded')})`;
}
