// Lands pages in PostgreSQL as a sync does, and compares what has landed with the truth there, so that types are the database's affair.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Page, StreamDescription } from '../../src/connectors/index.ts';
import type { Store } from '../../src/store/index.ts';

const quote = (name: string): string => pg.escapeIdentifier(name);

/** An empty table of the stream's columns and key. Its types and names are proven thereby. */
export async function createLanding({ pool }: Store, { columns, primaryKey }: StreamDescription): Promise<string> {
  const { rows } = await pool.query<{ name: string }>("select 'landing_' || count(*) as name from pg_tables");
  const table = rows[0]?.name ?? '';
  const key = primaryKey.length > 0 ? `, primary key (${primaryKey.map(quote).join(', ')})` : '';
  await pool.query(`create table ${table} (${columns.map((it) => `${quote(it.name)} ${it.type}`).join(', ')}${key})`);
  return table;
}

/** What comes later wins. `isWhole`: the pages are all there is. */
export async function land(
  { pool }: Store,
  table: string,
  { columns, primaryKey }: StreamDescription,
  pages: readonly Page[],
  isWhole: boolean,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    if (isWhole) await client.query(`truncate ${table}`);
    await client.query(`create temp table page_rows on commit drop as select * from ${table} limit 0`);
    const sets = columns.map(({ name }) => `${quote(name)} = excluded.${quote(name)}`).join(', ');
    const upsert =
      primaryKey.length > 0 ? `on conflict (${primaryKey.map(quote).join(', ')}) do update set ${sets}` : '';
    for (const page of pages) {
      await client.query('truncate page_rows');
      const into = client.query(copyFrom('copy page_rows from stdin'));
      await pipeline(Readable.from([page.copyText]), into);
      assert.equal(into.rowCount, page.rowCount, 'a page says how many rows it holds');
      await client.query(`insert into ${table} select * from page_rows ${upsert}`);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** Fails when the table holds a record that is none of these; tells some. */
export async function assertHoldsNoOther({ pool }: Store, table: string, records: readonly object[]): Promise<void> {
  const { rows } = await pool.query(
    `select * from ${table} where $1::jsonb is not null except select * from jsonb_populate_recordset(null::${table}, $1) limit 3`,
    [JSON.stringify(records)],
  );
  assert.deepEqual(rows, []);
}

/** Fails unless the table holds exactly these records; tells some that differ. */
export async function assertHolds({ pool }: Store, table: string, records: readonly object[]): Promise<void> {
  const truth = `select * from jsonb_populate_recordset(null::${table}, $1)`;
  const difference = async (more: string, less: string): Promise<unknown[]> =>
    (await pool.query(`select * from (${more} except all ${less}) d limit 3`, [JSON.stringify(records)])).rows;
  const landed = `select * from ${table} where $1::jsonb is not null`;
  assert.deepEqual(
    { missing: await difference(truth, landed), tooMany: await difference(landed, truth) },
    { missing: [], tooMany: [] },
  );
}
