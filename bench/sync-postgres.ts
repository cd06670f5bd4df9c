// First sync of PostgreSQL tables into our PostgreSQL through the real engine (runSync: connector, session, pages, transactions), beside
// a bare pipe of COPY ... TO into COPY ... FROM with the same client library, and a sync in which a tenth of the rows has changed.
import { randomBytes } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { connectWithFields, createDataSource, createJobHandlers, deleteDataSource } from '../src/life/index.ts';
import type { BenchContext, Benchmark } from './benchmark.ts';
import { median, time } from './measure.ts';
import { buildHouse, type House, type Server, startPostgres } from './parts.ts';

const rounds = 3;
const columns = 'id, email, name, amount, created_at, updated_at';

/** One table of each reading that a PostgreSQL table can have with a key. */
const tables = { full_refresh: 'archive', updated_since: 'orders' } as const;
type Reading = keyof typeof tables;
/** Milliseconds, by round. */
type Times = Record<Reading, number[]>;

export const syncPostgres: Benchmark = {
  name: 'sync-postgres',
  summary: 'first and incremental sync, PostgreSQL to PostgreSQL, beside a bare COPY pipe',
  options: { rows: { fallback: 1_000_000, meaning: 'rows of each table, of 6 columns' } },

  async run(ctx) {
    const rows = ctx.number('rows');
    const house = await buildHouse(ctx);
    const foreign = await startPostgres(ctx, 'shop');
    const role = await fillShop(ctx, foreign, rows);
    const connectionId = await connectWithFields(house.mooring.life, house.actor, {
      connectorSlug: 'postgres',
      fields: { host: '127.0.0.1', port: String(foreign.port), database: 'shop', tls: 'disable', ...role },
    });

    const pipes: Times = { full_refresh: [], updated_since: [] };
    const syncs: Times = { full_refresh: [], updated_since: [] };
    const refreshed: number[] = [];
    const changed: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      for (const reading of Object.keys(tables) as Reading[]) {
        pipes[reading].push(await pipeBare(house, foreign, tables[reading]));
        const dataSourceId = await createDataSource(house.mooring.life, house.actor, {
          connectionId,
          objectId: 'database',
          streams: [{ name: tables[reading] }],
        });
        syncs[reading].push(await sync(house, dataSourceId, rows));
        if (reading === 'updated_since') await changeTenth(ctx, foreign);
        (reading === 'updated_since' ? changed : refreshed).push(await sync(house, dataSourceId, rows));
        await deleteDataSource(house.mooring.life, house.actor, dataSourceId);
      }
      ctx.tell(`round ${round} of ${rounds}: ${JSON.stringify({ pipes, syncs, refreshed, changed }, roundMs)}`);
    }
    const perSecond = (ms: number[], amount = rows): number => amount / (median(ms) / 1000);
    const share = (reading: Reading): number => median(pipes[reading]) / median(syncs[reading]);
    return {
      measured: `Tables of ${rows} rows of 6 columns (${columns}), median of ${rounds}. Both servers embedded, with durable settings, on this machine. The pipe copies into a table with the same columns and primary key. By key: full_refresh, in order of the primary key. By cursor: updated_since on updated_at, which is indexed at the source.`,
      figures: [
        { name: 'bare pipe', value: Math.round(perSecond(pipes.full_refresh)), unit: 'rows/s' },
        { name: 'first sync by key', value: Math.round(perSecond(syncs.full_refresh)), unit: 'rows/s' },
        { name: 'first sync by key, of the pipe', value: share('full_refresh'), unit: '', goal: { least: 0.5 } },
        { name: 'the same once more, by key', value: Math.round(perSecond(refreshed)), unit: 'rows/s' },
        {
          name: 'bare pipe of the table with a cursor',
          value: Math.round(perSecond(pipes.updated_since)),
          unit: 'rows/s',
        },
        { name: 'first sync by cursor', value: Math.round(perSecond(syncs.updated_since)), unit: 'rows/s' },
        { name: 'first sync by cursor, of the pipe', value: share('updated_since'), unit: '', goal: { least: 0.5 } },
        { name: 'sync with 10 % changed', value: Math.round(perSecond(changed, rows / 10)), unit: 'changed rows/s' },
      ],
    };
  },
};

const roundMs = (_key: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value) : value);

/** The tables at the source, and a role that may read them. */
async function fillShop(ctx: BenchContext, foreign: Server, rows: number): Promise<{ user: string; password: string }> {
  const client = await foreign.connect();
  const role = { user: 'reader', password: randomBytes(12).toString('base64url') };
  await client.query(`create role ${role.user} login password '${role.password}'`);
  for (const table of Object.values(tables)) {
    ctx.tell(`filling ${table} with ${rows} rows`);
    await client.query(
      `create table ${table} (id bigint primary key, email text not null, name text not null, amount numeric(12, 2) not null,
        created_at timestamptz not null, updated_at timestamptz not null)`,
    );
    await client.query(
      `insert into ${table}
       select n, 'person' || n || '@example.org', 'Person of the number ' || n, (n::bigint * 7919 % 100000) / 100.0,
         timestamptz '2024-01-01' + n * interval '1 second', timestamptz '2024-01-02' + n * interval '1 second'
       from generate_series(1, $1::int) n`,
      [rows],
    );
    await client.query(`grant select on ${table} to ${role.user}`);
  }
  // Chosen by its name, updated_at would make both incremental.
  await client.query(`alter table ${tables.full_refresh} rename column updated_at to seen_at`);
  await client.query(`create index on ${tables.updated_since} (updated_at, id)`);
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  return role;
}

/** A tenth of the rows, spread over the whole table, gets a new amount and is dated now. */
async function changeTenth(ctx: BenchContext, foreign: Server): Promise<void> {
  const client = await foreign.connect();
  ctx.tell('changing a tenth of the rows');
  // Less than the overlap of a read lies between the newest row and these: none is read twice.
  await client.query(
    `update ${tables.updated_since} set amount = amount + 1,
       updated_at = (select max(updated_at) from ${tables.updated_since}) + interval '2 minutes' + id * interval '1 millisecond'
     where id % 10 = 0`,
  );
  await client.query(`vacuum analyze ${tables.updated_since}`);
  await client.query('checkpoint');
}

/** Milliseconds of one sync. Throws when it did not read everything. */
async function sync({ mooring }: House, dataSourceId: string, rows: number): Promise<number> {
  const handlers = createJobHandlers(mooring.life);
  const { ms } = await time(() => handlers.sync(dataSourceId, { signal: new AbortController().signal, version: 1 }));
  const { status } = await mooring.store.db
    .selectFrom('syncs')
    .select('status')
    .where('data_source_id', '=', dataSourceId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const stream = await mooring.store.db
    .selectFrom('streams')
    .select('row_count')
    .where('data_source_id', '=', dataSourceId)
    .executeTakeFirstOrThrow();
  if (status !== 'succeeded' || stream.row_count !== rows)
    throw new Error(`The sync ended ${status} with ${stream.row_count} of ${rows} rows.`);
  return ms;
}

/** Milliseconds of the bare pipe. */
async function pipeBare({ mooring }: House, foreign: Server, table: string): Promise<number> {
  const source = new pg.Client({ connectionString: foreign.url });
  const target = new pg.Client({ connectionString: mooring.store.url });
  await Promise.all([source.connect(), target.connect()]);
  try {
    await target.query(
      `create table public.piped (id bigint primary key, email text not null, name text not null, amount numeric not null,
        created_at timestamptz not null, seen_at timestamptz not null)`,
    );
    const { ms } = await time(() =>
      pipeline(source.query(copyTo(`copy ${table} to stdout`)), target.query(copyFrom('copy public.piped from stdin'))),
    );
    return ms;
  } finally {
    await target.query('drop table if exists public.piped');
    await Promise.all([source.end(), target.end()]);
  }
}
