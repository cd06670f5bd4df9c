import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { createTestDatabase, silentLog } from '../../test/harness/database.ts';
import { createControlledClock, hourMs, minuteMs, systemClock } from '../clock.ts';
import {
  cancelJob,
  countJobs,
  createJobRunner,
  findDueAt,
  type JobHandler,
  type JobHandlers,
  jobKinds,
  listParkedJobs,
  planJob,
  wakeParkedJobs,
} from './index.ts';

const startAt = new Date('2026-03-01T08:00:00Z');
const settings = { pollEveryMs: 50, workerConcurrency: 4, jobLeaseMs: 30_000 };

async function createWorld(t: TestContext, handler: JobHandler) {
  const store = await createTestDatabase();
  const clock = createControlledClock(startAt);
  const handlers = Object.fromEntries(Object.keys(jobKinds).map((kind) => [kind, handler])) as JobHandlers;
  const runner = await createJobRunner({ store, clock, log: silentLog, config: settings, handlers });
  t.after(() => runner.stop());
  return { store, clock, runner, handlers };
}

test('a job runs when it is due by our clock, and not before', async (t) => {
  const ran: string[] = [];
  const { store, clock, runner } = await createWorld(t, async (key) => {
    ran.push(key);
    return 'done';
  });
  await planJob(store.db, { kind: 'sync', key: 'now', dueAt: startAt });
  await planJob(store.db, { kind: 'sync', key: 'later', dueAt: new Date(startAt.getTime() + hourMs) });
  await runner.settle();
  assert.deepEqual(ran, ['now']);
  clock.advance(hourMs);
  await runner.settle();
  assert.deepEqual(ran, ['now', 'later']);
  assert.equal(await findDueAt(store.db, 'sync', 'later'), null);
});

test('a job that the database ended in favour of another runs again at once, and it is no failure', async (t) => {
  let runs = 0;
  const { store, runner } = await createWorld(t, async () => {
    runs++;
    if (runs === 1) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    return 'done';
  });
  await planJob(store.db, { kind: 'sync', key: 'a', dueAt: startAt });
  await runner.settle();
  assert.equal(runs, 2);
  assert.equal(await findDueAt(store.db, 'sync', 'a'), null);
});

test('a plan that is rolled back leaves no job', async (t) => {
  const { store, runner } = await createWorld(t, async () => assert.fail('must not run'));
  const failing = store.db.transaction().execute(async (trx) => {
    await planJob(trx, { kind: 'sync', key: 'a', dueAt: startAt });
    throw new Error('on purpose');
  });
  await assert.rejects(failing);
  await runner.settle();
});

test('a plan made while the handler runs survives its end', async (t) => {
  let runs = 0;
  const { store, clock, runner } = await createWorld(t, async (key) => {
    runs++;
    if (runs === 1) await planJob(store.db, { kind: 'sync', key, dueAt: new Date(startAt.getTime() + minuteMs) });
    return 'done';
  });
  await planJob(store.db, { kind: 'sync', key: 'a', dueAt: startAt });
  await runner.settle();
  assert.equal(runs, 1);
  clock.advance(minuteMs);
  await runner.settle();
  assert.equal(runs, 2);
});

test('a plan that was taken back and made anew while the handler ran is not ended by it', async (t) => {
  let runs = 0;
  const { store, runner } = await createWorld(t, async (key) => {
    if (++runs > 1) return 'done';
    await cancelJob(store.db, 'sync', key);
    await planJob(store.db, { kind: 'sync', key, dueAt: startAt });
    return 'done';
  });
  await planJob(store.db, { kind: 'sync', key: 'a', dueAt: startAt });
  await runner.settle();
  assert.equal(runs, 2);
  assert.equal(await findDueAt(store.db, 'sync', 'a'), null);
});

test('a handler that throws is tried again with growing waits, and parked after eight times', async (t) => {
  let runs = 0;
  const { store, clock, runner } = await createWorld(t, async () => {
    runs++;
    throw new Error('a bug');
  });
  await planJob(store.db, { kind: 'notify', key: 'a', dueAt: startAt });
  for (let i = 0; i < 12; i++) {
    await runner.settle();
    clock.advance(5 * hourMs);
  }
  assert.equal(runs, 8);
  const row = await store.db.selectFrom('due_jobs').selectAll().executeTakeFirstOrThrow();
  assert.equal(row.failures, 8);
  assert.ok(row.parked_at);
  assert.match(row.last_error ?? '', /a bug/);
  assert.deepEqual(
    (await listParkedJobs(store.db)).map((job) => job.key),
    ['a'],
  );
  assert.deepEqual(await countJobs(store.db, clock.now()), { due: 0, parked: 1 });
  assert.equal(await wakeParkedJobs(store.db), 1);
  await runner.settle();
  assert.equal(runs, 9);
});

test('a job of a worker that died is taken over when its lease runs out', async (t) => {
  const ran: string[] = [];
  const { store, clock, runner } = await createWorld(t, async (key) => {
    ran.push(key);
    return 'done';
  });
  await planJob(store.db, { kind: 'sync', key: 'a', dueAt: startAt });
  const lease = { lease_holder: 'dead:1:x', lease_until: new Date(startAt.getTime() + 30_000) };
  await store.db.updateTable('due_jobs').set(lease).execute();
  await runner.settle();
  assert.deepEqual(ran, []);
  clock.advance(30_000);
  await runner.settle();
  assert.deepEqual(ran, ['a']);
});

test('two runners never run one job at a time, and a cancelled job does not run', async (t) => {
  let inside = 0;
  let most = 0;
  const { store, clock, runner, handlers } = await createWorld(t, async () => {
    most = Math.max(most, ++inside);
    await store.db.selectFrom('due_jobs').select('key').execute();
    inside--;
    return 'done';
  });
  const other = await createJobRunner({ store, clock, log: silentLog, config: settings, handlers });
  t.after(() => other.stop());
  await planJob(store.db, { kind: 'sync', key: 'gone', dueAt: startAt });
  await cancelJob(store.db, 'sync', 'gone');
  for (let i = 0; i < 20; i++) {
    await planJob(store.db, { kind: 'sync', key: 'same', dueAt: startAt });
    await Promise.all([runner.settle(), other.settle()]);
  }
  assert.equal(most, 1);
});

test('an Account with a thousand due syncs does not keep another waiting for all of them, whenever its own comes', async (t) => {
  const ran: string[] = [];
  const { store, runner } = await createWorld(t, async (key) => {
    ran.push(key);
    if (ran.length === 10)
      await planJob(store.db, { kind: 'sync', key: 'late', dueAt: startAt, accountId: 'acc_late' });
    return 'done';
  });
  const due_at = new Date(startAt.getTime() - hourMs);
  const many = Array.from({ length: 1000 }, (_, n) => ({
    kind: 'sync',
    key: `many_${n}`,
    account_id: 'acc_many',
    due_at,
  }));
  await store.db.insertInto('due_jobs').values(many).execute();
  await planJob(store.db, { kind: 'sync', key: 'few', dueAt: startAt, accountId: 'acc_few' });
  await runner.settle();
  assert.equal(ran.length, 1002);
  assert.ok(ran.indexOf('few') < 10, `${ran.indexOf('few')} came before it`);
  assert.ok(ran.indexOf('late') < 30, `${ran.indexOf('late')} came before it`);
});

test('a running worker picks a job up from the hint', async (t) => {
  const store = await createTestDatabase();
  const done = Promise.withResolvers<string>();
  const handler: JobHandler = async (key) => {
    done.resolve(key);
    return 'done';
  };
  const handlers = Object.fromEntries(Object.keys(jobKinds).map((kind) => [kind, handler])) as JobHandlers;
  const runner = await createJobRunner({ store, clock: systemClock, log: silentLog, config: settings, handlers });
  t.after(() => runner.stop());
  runner.start();
  await planJob(store.db, { kind: 'refresh', key: 'con_1', dueAt: systemClock.now() });
  assert.equal(await done.promise, 'con_1');
});

test('a mail goes out although more second looks are under way than run at a time', async (t) => {
  const store = await createTestDatabase();
  const release = Promise.withResolvers<'done'>();
  const mailed = Promise.withResolvers<string>();
  const waiting: JobHandler = () => release.promise;
  const handlers: JobHandlers = {
    ...(Object.fromEntries(Object.keys(jobKinds).map((kind) => [kind, waiting])) as JobHandlers),
    notify: async (key) => {
      mailed.resolve(key);
      return 'done';
    },
  };
  const runner = await createJobRunner({ store, clock: systemClock, log: silentLog, config: settings, handlers });
  t.after(() => runner.stop());
  const dueAt = systemClock.now();
  for (let n = 0; n < 20; n++) await planJob(store.db, { kind: 'confirm', key: `sus_${n}`, dueAt });
  await planJob(store.db, { kind: 'notify', key: 'not_1', dueAt: systemClock.now() });
  runner.start();
  assert.equal(await mailed.promise, 'not_1');
  release.resolve('done');
});
