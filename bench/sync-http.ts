// First sync of a paged JSON API by the real `mooring worker` (jobs, manifest, session, egress, pages, transactions), beside a bare loop that
// fetches, parses and writes the same pages, each with COPY and a transaction of its own; and the memory of the worker meanwhile.
// Reads /proc, so it runs on Linux only.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connectWithFields, createDataSource, deleteDataSource } from '../src/life/index.ts';
import type { BenchContext, Benchmark } from './benchmark.ts';
import { median, time, waitFor } from './measure.ts';
import { buildHouse, type House } from './parts.ts';
import { readMemory, startWorker } from './server-process.ts';

const pageSize = 200;

export const syncHttp: Benchmark = {
  name: 'sync-http',
  summary: 'first sync of a paged JSON API by its manifest, beside a bare loop over the same pages',
  options: {
    rows: { fallback: 100_000, meaning: 'records of the API, 200 a page' },
    rounds: { fallback: 3, meaning: 'how often both are run' },
  },

  async run(ctx) {
    const [rows, rounds] = [ctx.number('rows'), ctx.number('rounds')];
    const origin = await startApi(ctx, rows);
    const house = await buildHouse(ctx, { MOORING_EGRESS_MAP: `https://crm.sandbox.invalid=${origin}` });
    const connectionId = await connectWithFields(house.mooring.life, house.actor, {
      connectorSlug: 'sandbox-crm',
      fields: { apiKey: 'bench-key' },
    });
    const worker = await startWorker(ctx, house.environment);
    const before = readMemory(worker.pid);
    const loops: number[] = [];
    const syncs: Synced[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const loopMs = await loopBare(house, origin);
      const synced = await sync(house, worker.pid, connectionId, rows);
      loops.push(loopMs);
      syncs.push(synced);
      const { ms, firstHalfMib, secondHalfMib } = synced;
      ctx.tell(
        `round ${round} of ${rounds}: loop ${Math.round(loopMs)} ms, sync ${Math.round(ms)} ms, ${firstHalfMib} and ${secondHalfMib} MiB`,
      );
    }
    const syncMs = median(syncs.map(({ ms }) => ms));
    const last = syncs.at(-1);
    return {
      measured: `${rows.toLocaleString('en-US')} records of 6 fields, ${pageSize} a page, served by another process of this machine; median of ${rounds}. The loop fetches (undici), parses, and writes each page by COPY in a transaction of its own into a table with a primary key. The sync is done by \`mooring worker\`, a process of its own; memory is what of it is resident.`,
      figures: [
        { name: 'bare loop', value: Math.round(rows / (median(loops) / 1000)), unit: 'rows/s' },
        { name: 'first sync', value: Math.round(rows / (syncMs / 1000)), unit: 'rows/s' },
        { name: 'first sync, of the loop', value: median(loops) / syncMs, unit: '', goal: { least: 0.5 } },
        { name: 'memory of the worker, before', value: before.nowMib, unit: 'MiB' },
        { name: 'memory, first half of the last round', value: last?.firstHalfMib ?? 0, unit: 'MiB' },
        { name: 'memory, second half of the last round', value: last?.secondHalfMib ?? 0, unit: 'MiB' },
        {
          name: 'memory, the highest since it began',
          value: readMemory(worker.pid).highestMib,
          unit: 'MiB',
          goal: { most: 300 },
        },
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

interface Synced {
  ms: number;
  /** The highest of each half. */
  firstHalfMib: number;
  secondHalfMib: number;
}

/** Throws when it did not read everything. */
async function sync({ mooring, actor }: House, worker: number, connectionId: string, rows: number): Promise<Synced> {
  const dataSourceId = await createDataSource(mooring.life, actor, {
    connectionId,
    objectId: 'account-1',
    streams: [{ name: 'deals' }],
  });
  const memory: number[] = [];
  const done = await waitFor(
    'the sync',
    async () => {
      memory.push(readMemory(worker).nowMib);
      const row = await mooring.store.db
        .selectFrom('syncs')
        .select(['status', 'started_at', 'finished_at'])
        .where('data_source_id', '=', dataSourceId)
        .executeTakeFirst();
      return row?.started_at && row.finished_at
        ? { ...row, startedAt: row.started_at, endedAt: row.finished_at }
        : null;
    },
    { patienceMs: 1_800_000, everyMs: 100 },
  );
  const stream = await mooring.store.db
    .selectFrom('streams')
    .select('row_count')
    .where('data_source_id', '=', dataSourceId)
    .where('name', '=', 'deals')
    .executeTakeFirstOrThrow();
  await deleteDataSource(mooring.life, actor, dataSourceId);
  if (stream.row_count !== rows) throw new Error(`The sync ${done.status} with ${stream.row_count} of ${rows} rows.`);
  const half = Math.ceil(memory.length / 2);
  return {
    ms: done.endedAt.getTime() - done.startedAt.getTime(),
    firstHalfMib: Math.max(...memory.slice(0, half)),
    secondHalfMib: Math.max(...memory.slice(half)),
  };
}
