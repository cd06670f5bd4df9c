// One seed of the world of refreshes: real processes on one database share a Connection whose access token has run out, and whoever refreshes
// it is killed (SIGKILL) at a step of its refresh. The rule: the authorization is lost only where the provider gives no grace AND the kill
// has lost its reply, and then it is known that this was our doing; everywhere else the Connection is read afterwards, and nothing was spent
// that need not be.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.ts';
import type { HttpResponse } from '../../src/egress/index.ts';
import { diagnose, explain, type Failure, isFailure } from '../../src/life/diagnosis/index.ts';
import type { Store } from '../../src/store/index.ts';
import { restsMs } from '../../src/tokens/plan-rest.ts';
import { createTestDatabase } from '../harness/database.ts';
import { type DatabaseProxy, startDatabaseProxy } from '../harness/database-proxy.ts';
import { createFastClock, type FastTime } from '../harness/fast-clock.ts';
import { type Done, type KeeperChild, prepareKeeper } from '../harness/keeper-children.ts';
import { type Step, steps } from '../harness/keeper-steps.ts';
import { describeConnector, oauthDescription } from '../harness/sandbox-connector.ts';
import { startTokenServer, type TokenServer } from '../harness/token-server.ts';
import { createConnection, createTestTokens, oauthCredential } from '../harness/tokens.ts';

/** The provider has rotated, and its reply is on the way. */
type KillStep = Step | 'provider_committed';
const killSteps: readonly KillStep[] = [...steps, 'provider_committed'];
/** Killed here, the reply is nowhere: not in the database, not on the disk. */
const losing: readonly KillStep[] = [
  'provider_committed',
  'after_reply',
  'before_save',
  'before_commit',
  'before_spill',
];
/** Here it hangs while its parent makes up its mind. */
const hanging: readonly KillStep[] = ['before_save', 'before_commit'];
const spilling: readonly KillStep[] = ['before_spill', 'after_spill'];

export interface RefreshPlan {
  step: KillStep;
  hasGrace: boolean;
  isRotating: boolean;
  processes: number;
  callers: number;
  /** How many processes are killed at that step, one after the other. */
  kills: number;
}

export interface RefreshReport {
  plan: RefreshPlan;
  kills: number;
  isLost: boolean;
  outcomes: TokenServer['refreshes'][number]['outcome'][];
}

/** Seeds that follow each other go through all steps, with and without grace; the rest is left to chance. */
export function planRefresh(seed: number): RefreshPlan {
  const random = createRandom(seed);
  const processes = 1 + random(4);
  return {
    step: killSteps[seed % killSteps.length] as KillStep,
    hasGrace: Math.floor(seed / killSteps.length) % 2 === 0,
    isRotating: random(4) > 0,
    processes,
    callers: 1 + random(10),
    kills: 1 + random(Math.min(2, processes)),
  };
}

/** A lease of 30 s runs out in less than 4. Faster, and a process that a busy machine keeps waiting would be taken for dead. */
const speed = 8;
const takesMsMax = 150_000;

let storeOfFile: Promise<Store> | undefined;

/** Plays one plan. Throws an AssertionError that says what was lost, or spent without need. */
export async function playRefresh(plan: RefreshPlan): Promise<RefreshReport> {
  storeOfFile ??= createTestDatabase();
  const store = await storeOfFile;
  const server = await startTokenServer({
    isRotating: plan.isRotating,
    grace: plan.hasGrace ? 'until_successor_used' : 'none',
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'mooring-refreshes-'));
  const doors: DatabaseProxy[] = [];
  const children: KeeperChild[] = [];
  try {
    return await within(takesMsMax, play(plan, { store, server, dataDir, doors, children }));
  } catch (error) {
    await Promise.all(children.map((child) => child.kill()));
    throw error;
  } finally {
    await Promise.all([server.stop(), ...doors.map((door) => door.stop())]);
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Parts {
  store: Store;
  server: TokenServer;
  dataDir: string;
  doors: DatabaseProxy[];
  children: KeeperChild[];
}

async function play(plan: RefreshPlan, { store, server, dataDir, doors, children }: Parts): Promise<RefreshReport> {
  const time: FastTime = { epochMs: systemClock.now().getTime(), speed };
  const clock = createFastClock(time);
  const { tokens } = await createTestTokens({ store, clock, dataDir });
  await tokens.setOAuthApp('sandbox', { clientId: 'app', clientSecret: 'app-secret' }, 'Ada');
  const obtainedAt = new Date(time.epochMs - 7_200_000);
  const connectionId = await createConnection(
    store,
    tokens,
    oauthCredential(server.issue(), obtainedAt, 3_600_000),
    obtainedAt,
  );
  server.expireAccessTokens();

  let kills = 0;
  let sender = -1;
  const killAt = async (step: KillStep, index: number): Promise<void> => {
    if (step !== plan.step || kills >= plan.kills) return;
    kills++;
    await children[index]?.kill();
  };
  server.afterCommit = async () => {
    if (spilling.includes(plan.step) && kills < plan.kills) doors[sender]?.shut();
    await killAt('provider_committed', sender);
  };
  for (let index = 0; index < plan.processes; index++) {
    const door = await startDatabaseProxy(store.url);
    doors.push(door);
    const { callers } = plan;
    const input = {
      databaseUrl: door.url,
      dataDir,
      serverUrl: server.url,
      connectionId,
      callers,
      time,
      isAsking: true,
    };
    const onStep = (step: Step): Promise<void> => {
      if (step === 'before_send') sender = index;
      return killAt(step, index);
    };
    children.push(await prepareKeeper(input, onStep));
  }
  for (const child of children) child.go();
  const results = await Promise.all(children.map((child) => child.done));

  // The next start: what was spilled is picked up, and somebody looks.
  await tokens.recoverSpilled();
  const connector = describeConnector(oauthDescription(server.url));
  const signal = new AbortController().signal;
  const session = tokens.openSession({ connectionId, connector, config: {}, signal, isConfirmation: true });
  const answer = await session.request({ method: 'GET', url: server.apiUrl });
  const context = await tokens.getDiagnosisContext(store.db, connectionId, connector);
  const version = await tokens.getVersion(store.db, connectionId);
  const report: RefreshReport = {
    plan,
    kills,
    isLost: isFailure(answer),
    outcomes: server.refreshes.map(({ outcome }) => outcome),
  };
  const tookMs = clock.now().getTime() - time.epochMs;
  assertRule(report, results, { version, tookMs });
  if (isFailure(answer)) assertToldAsOurs(answer, context);
  else assert.equal((answer as HttpResponse).status, 200);
  return report;
}

function assertRule(
  { plan, kills, isLost, outcomes }: RefreshReport,
  results: (Done | null)[],
  { version, tookMs }: { version: number; tookMs: number },
): void {
  const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
  const isReplyLost = losing.includes(plan.step);
  const mayBeLost = plan.isRotating && !plan.hasGrace && isReplyLost;
  assert.ok(kills >= 1, 'the step was reached');
  // A save that hangs for two seconds is spilled while it goes on: one whose kill was slow to come may be found on the disk.
  const isKept = !isLost && hanging.includes(plan.step) && outcomes.length === 1;
  assert.equal(isLost, mayBeLost && !isKept, `lost: ${isLost}; ${outcomes.join(' ')}`);
  const survivors = results.filter((result) => result !== null);
  const statuses = new Set(survivors.flatMap((result) => result.statuses));
  if (isLost) {
    assert.equal(count('granted'), 1);
    // One who asks is told no. Again only to confirm it, because a kill has lost the answer, or because the rest is over meanwhile.
    assert.ok(count('refused') >= 1 && count('refused') <= 1 + kills + restsWithin(tookMs), outcomes.join(' '));
    assert.equal(version, 1, 'the token is kept');
    assert.ok(!statuses.has(200));
    return;
  }
  assert.equal(version, 2, 'saved once');
  // A database that did not answer in time, on a busy machine, is an error and no answer.
  assert.ok(
    [...statuses].every((status) => status === 200 || status === -1),
    `callers got ${[...statuses]}`,
  );
  assert.ok(new Set(survivors.flatMap((result) => result.accessTokens)).size <= 1, 'all got the same token');
  assert.equal(count('refused'), 0);
  // Spent: once, and once more for each reply that a kill has lost.
  assert.ok(outcomes.length <= 1 + (isReplyLost ? kills : 0), outcomes.join(' '));
  assert.equal(count('granted'), plan.isRotating ? 1 : outcomes.length);
}

/** How many rests (each at least nine tenths of its length) may have ended in that time: on a busy machine the fast clock goes far. */
function restsWithin(ms: number): number {
  let [count, sumMs] = [0, 0];
  for (; count < restsMs.length; count++) {
    sumMs += 0.9 * (restsMs[count] ?? 0);
    if (sumMs > ms) break;
  }
  return count;
}

/** What people are told of a lost authorization: that it was our doing, and never that they did something. */
function assertToldAsOurs(failure: Failure, context: Parameters<typeof diagnose>[1]): void {
  const diagnosis = diagnose(failure, context, []);
  assert.deepEqual(
    [diagnosis.verdict, diagnosis.cause, diagnosis.detail],
    ['disconnected', 'invalid_refresh_token', 'token_reused'],
  );
  const words = JSON.stringify(
    explain(diagnosis, { connectorName: 'Sandbox', authKind: 'oauth2', supportContact: null }),
  );
  assert.match(words, /Mooring was cut off|a crash/);
  assert.doesNotMatch(words, /revoked|removed Mooring|took .* away/i);
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const late = systemClock.pause(ms, ended.signal).then(() => {
    if (!ended.signal.aborted) throw new Error(`it took longer than ${ms} ms`);
    return work;
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    ended.abort();
    late.catch(() => {});
  }
}

/** A small seeded generator (mulberry32): the same seed gives the same plan. */
function createRandom(seed: number): (below: number) => number {
  let state = (seed + 1) * 0x9e3779b1;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
