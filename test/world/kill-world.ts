// One seed of the world of kills: a whole Mooring, three Data Sources, and a worker that is killed again and again while it syncs, while it
// notices a disconnection and tells of it, or while it catches up. Afterwards nothing may be lost or doubled.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { sandboxCrm } from '../../src/simulator/index.ts';
import { atEndOfFile } from '../harness/database.ts';
import {
  authorize,
  connectAnalytics,
  connectWithFields,
  createAllDataSources,
  createFirstDataSource,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  landedRows,
  listDisconnections,
  listStreams,
  type World,
} from '../harness/world.ts';
import type { WorkerInput } from './worker-process.ts';

export const phases = ['first sync', 'disconnection', 'catch-up'] as const;
export type Phase = (typeof phases)[number];

export interface SeedReport {
  seed: number;
  phase: Phase;
  kills: number;
  /** Mails beyond the first with the same Message-ID: allowed, and counted. */
  doubledMails: number;
}

const ada = { username: 'ada@sandbox.example', password: 'ada-password' };
const killsMax = 3;
const statementsMax = 260;

/** Plays one seed. Throws an AssertionError that names what was lost or doubled. */
export async function playSeed(seed: number): Promise<SeedReport> {
  const random = createRandom(seed);
  const phase = phases[seed % phases.length] as Phase;
  const world = await createWorld();
  const { control } = world.simulator;
  await enterOAuthApp(world);
  // Tokens are short, so that refreshes fall into the kills; a lost reply can be repeated for a while.
  await control.setClientOptions({ accessTokenSeconds: 600, reuseGraceSeconds: 600 });
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const [blog = ''] = await createAllDataSources(world, world.editor, connectionId);
  const crmConnection = await connectWithFields(world, world.owner, 'sandbox-crm', { apiKey: sandboxCrm.apiKey });
  const crm = await createFirstDataSource(world, world.owner, crmConnection);
  let kills = 0;
  const run = async (isTortured: boolean): Promise<void> => {
    for (let round = 0; isTortured && round < killsMax; round++) {
      const isKilled = await runWorker(world, {
        killAt: 1 + random(statementsMax),
        killWhen: random(2) === 0 ? 'before' : 'after',
        minutes: 2,
      });
      if (isKilled) kills++;
      await passTime(world, 3 * minuteMs);
    }
    await runWorker(world, { killAt: null, killWhen: 'before', minutes: 3 });
    await passTime(world, 4 * minuteMs);
  };

  await run(phase === 'first sync');
  assert.equal((await getConnection(world, connectionId)).status, 'connected', 'no kill disconnects anybody');
  assert.equal(world.mail.mails.length, 0);

  await control.upsertContact({ name: `written by seed ${seed}` });
  await control.revokeAccess(ada.username);
  await passTime(world, hourMs);
  await run(phase === 'disconnection');
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  assert.equal((await listDisconnections(world)).length, 1, 'one case');
  assertMails(world, 2);

  await passTime(world, 5 * hourMs);
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(
    world.editor,
    'POST',
    `/api/v1/connections/${connectionId}/reconnect`,
    {},
  );
  await authorize(world, world.editor, authorizeUrl, ada);
  await run(phase === 'catch-up');

  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  assert.equal((await listDisconnections(world))[0]?.status, 'closed');
  const doubledMails = assertMails(world, 4);
  await assertComplete(world, blog, crm);
  const unfinished = await world.mooring.store.db
    .selectFrom('due_jobs')
    .select(['kind', 'last_error'])
    .where('failures', '>', 0)
    .execute();
  assert.deepEqual(unfinished, []);
  return { seed, phase, kills, doubledMails };
}

async function passTime(world: World, ms: number): Promise<void> {
  world.clock.advance(ms);
  await world.simulator.control.advanceClock(ms);
}

/** Workers that were not killed. Starting one costs more than all that it does, so they serve the next rounds and seeds. */
const idleWorkers: ChildProcess[] = [];

function startWorker(): ChildProcess {
  const child = fork(new URL('./worker-process.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  atEndOfFile(async () => void child.kill('SIGKILL'));
  return child;
}

/** Returns whether it was killed. The simulator's clock follows the worker's by what passTime adds afterwards. */
async function runWorker(
  world: World,
  { killAt, killWhen, minutes }: Pick<WorkerInput, 'killAt' | 'killWhen' | 'minutes'>,
): Promise<boolean> {
  const { config, store } = world.mooring;
  const environment = {
    MOORING_DATA_DIR: config.dataDir,
    MOORING_PORT: String(config.port),
    MOORING_SECRET_KEY: config.secretKey ?? '',
    MOORING_EGRESS_ALLOW: config.egressAllow.join(','),
    MOORING_EGRESS_MAP: [...config.egressMap].map((pair) => pair.join('=')).join(','),
    DATABASE_URL: store.url,
    SMTP_URL: config.smtpUrl ?? '',
  };
  const input: WorkerInput = { environment, nowIso: world.clock.now().toISOString(), killAt, killWhen, minutes };
  const child = idleWorkers.pop() ?? startWorker();
  let complaint = '';
  const listen = (chunk: Buffer): void => {
    complaint += chunk;
  };
  child.stderr?.on('data', listen);
  const ended = new AbortController();
  const { signal } = ended;
  try {
    const outcome = Promise.race([
      once(child, 'message', { signal }).then(() => 'done' as const),
      once(child, 'close', { signal }).then(([code, by]) => ({ code, by })),
    ]);
    child.send(input);
    const how = await outcome;
    if (how === 'done') {
      idleWorkers.push(child);
      return false;
    }
    assert.equal(how.by, 'SIGKILL', `the worker ended with ${how.code}: ${complaint.slice(0, 2000)}`);
    return true;
  } finally {
    ended.abort();
    child.stderr?.off('data', listen);
  }
}

/** Each mail once, doubled only with the same Message-ID. Returns how many are doubles. */
function assertMails(world: World, wanted: number): number {
  const ids = new Set(world.mail.mails.map((mail) => mail.messageId));
  assert.equal(ids.size, wanted, world.mail.mails.map((mail) => `${mail.to}: ${mail.subject}`).join('\n'));
  return world.mail.mails.length - ids.size;
}

async function assertComplete(world: World, property: string, crm: string): Promise<void> {
  for (const id of [property, crm]) {
    assert.equal((await getDataSource(world, id)).status, 'connected');
    for (const stream of await listStreams(world, id)) {
      assert.deepEqual(
        stream.gaps.filter((gap) => gap.status !== 'filled'),
        [],
      );
      assert.equal(
        stream.rowCount,
        (await landedRows(world, id, stream.name)).length,
        `the count of ${stream.name} is right`,
      );
    }
  }
  for (const stream of ['contacts', 'deals'] as const) {
    const key = (row: object): string => `${(row as { id: unknown }).id}|${(row as { name: unknown }).name}`;
    const truth = (await world.simulator.control.truthOfCrm(stream)).map(key).sort();
    assert.deepEqual((await landedRows(world, crm, stream)).map(key).sort(), truth, stream);
  }
  const { objectLabel } = await getDataSource(world, property);
  const propertyId = { 'Web shop': '1001', Blog: '1002', 'Mobile app': '1003' }[objectLabel] ?? '';
  const now = world.clock.now();
  const dayText = (at: Date): string => at.toISOString().slice(0, 10);
  // Today's figures still move; the days before must agree.
  const truth = await world.simulator.control.truthOfReport(
    propertyId,
    dayText(new Date(now.getTime() - 89 * dayMs)),
    dayText(new Date(now.getTime() - 3 * dayMs)),
  );
  const landed = new Set(
    (await landedRows(world, property, 'daily_report')).map(
      (row) => `${isoDay(row.date)}|${row.country}|${Number(row.sessions)}`,
    ),
  );
  for (const row of truth)
    assert.ok(landed.has(`${row.date}|${row.country}|${row.sessions}`), `${row.date} ${row.country} is missing`);
}

const isoDay = (value: unknown): string =>
  value instanceof Date
    ? new Date(value.getTime() - value.getTimezoneOffset() * minuteMs).toISOString().slice(0, 10)
    : String(value).slice(0, 10);

/** A small seeded generator (mulberry32): the same seed gives the same world. */
function createRandom(seed: number): (below: number) => number {
  let state = (seed + 1) * 0x9e3779b1;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
