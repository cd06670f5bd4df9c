// First sync of a paged JSON API through the real engine (runSync: manifest, session, egress, pages, transactions), beside a bare loop that
// fetches, parses and writes the same pages, each with COPY and a transaction of its own; and how the memory of the process grows.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connectWithFields, createDataSource, createJobHandlers, deleteDataSource } from '../src/life/index.ts';
import type { BenchContext, Benchmark } from './benchmark.ts';
import { median, time } from './measure.ts';
import { buildHouse, type House } from './parts.ts';

const rounds = 3;
const pageSize = 200;

export const syncHttp: Benchmark = {
  name: 'sync-http',
  summary: 'first sync of a paged JSON API by its manifest, beside a bare loop over the same pages',
  options: { rows: { fallback: 100_000, meaning: 'records of the API, 200 a page' } },

  async run(ctx) {
    const rows = ctx.number('rows');
    const origin = await startApi(ctx, rows);
    const house = await buildHouse(ctx, { MOORING_EGRESS_MAP: `https://crm.sandbox.invalid=${origin}` });
    const connectionId = await connectWithFields(house.mooring.life, house.actor, {
      connectorSlug: 'sandbox-crm',
      fields: { apiKey: 'bench-key' },
    });
    const loops: number[] = [];
    const syncs: number[] = [];
    const peaks: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      loops.push(await loopBare(house, origin));
      const { ms, peakMb } = await sync(house, connectionId, rows);
      syncs.push(ms);
      peaks.push(peakMb);
      ctx.tell(
        `round ${round} of ${rounds}: loop ${Math.round(loops.at(-1) ?? 0)} ms, sync ${Math.round(ms)} ms, ${peakMb} MB`,
      );
    }
    return {
      measured: `${rows} records of 6 fields, ${pageSize} a page, served by another process of this machine; median of ${rounds}. The loop fetches (undici), parses, and writes each page by COPY in a transaction of its own into a table with a primary key.`,
      figures: [
        { name: 'bare loop', value: Math.round(rows / (median(loops) / 1000)), unit: 'rows/s' },
        { name: 'first sync', value: Math.round(rows / (median(syncs) / 1000)), unit: 'rows/s' },
        { name: 'first sync, of the loop', value: median(loops) / median(syncs), unit: '', goal: { least: 0.5 } },
        { name: 'memory of the process, first round', value: peaks[0] ?? 0, unit: 'MB', goal: { most: 300 } },
        { name: 'memory of the process, last round', value: peaks.at(-1) ?? 0, unit: 'MB', goal: { most: 300 } },
      ],
    };
  },
};

async function startApi(ctx: BenchContext, rows: number): Promise<string> {
  const child: ChildProcess = spawn(
    process.execPath,
    [new URL('paged-api.ts', import.meta.url).pathname, String(rows)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  ctx.atEnd(async () => {
    child.stdin?.end();
    await once(child, 'exit');
  });
  if (!child.stdout) throw new Error('The API has no output.');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return `http://127.0.0.1:${line.toString().trim()}`;
}

/** Milliseconds. */
async function loopBare({ mooring }: House, origin: string): Promise<number> {
  const client = new pg.Client({ connectionString: mooring.config.databaseUrl ?? mooring.store.url });
  await client.connect();
  try {
    await client.query('drop table if exists bare');
    await client.query(
      'create table bare (id text primary key, name text, email text, stage text, amount numeric, updated_at timestamptz)',
    );
    const { ms } = await time(async () => {
      for (let page = 1; ; page += 1) {
        const answer = await fetch(`${origin}/v1/deals?page=${page}&page_size=${pageSize}`);
        const { data } = (await answer.json()) as { data: Record<string, unknown>[] };
        if (data.length > 0) await writeBare(client, data);
        if (data.length < pageSize) return;
      }
    });
    return ms;
  } finally {
    await client.end();
  }
}

async function writeBare(client: pg.Client, records: readonly Record<string, unknown>[]): Promise<void> {
  const lines = records.map(({ id, name, email, stage, amount, updated_at }) =>
    [id, name, email, stage ?? '\\N', amount, updated_at].join('\t'),
  );
  await client.query('begin');
  await pipeline(Readable.from([`${lines.join('\n')}\n`]), client.query(copyFrom('copy bare from stdin')));
  await client.query('commit');
}

/** Throws when it did not read everything. */
async function sync(
  { mooring, actor }: House,
  connectionId: string,
  rows: number,
): Promise<{ ms: number; peakMb: number }> {
  const dataSourceId = await createDataSource(mooring.life, actor, {
    connectionId,
    objectId: 'account-1',
    streams: [{ name: 'deals' }],
  });
  const handlers = createJobHandlers(mooring.life);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const { ms } = await time(() => handlers.sync(dataSourceId, { signal: new AbortController().signal, version: 1 }));
  clearInterval(watch);
  const stream = await mooring.store.db
    .selectFrom('streams')
    .select('row_count')
    .where('data_source_id', '=', dataSourceId)
    .where('name', '=', 'deals')
    .executeTakeFirstOrThrow();
  await deleteDataSource(mooring.life, actor, dataSourceId);
  if (stream.row_count !== rows) throw new Error(`The sync has ${stream.row_count} of ${rows} rows.`);
  return { ms, peakMb: Math.round(peak / 2 ** 20) };
}
