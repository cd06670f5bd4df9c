// Bad news of which nobody knows whether it arrived: the line to the mail server breaks after it has taken the mail, or we die before we have
// written that down, and the trouble is over before the next try. Who may have had the bad news gets the good news; who cannot have had it gets neither.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { deliverNotification } from '../../src/life/notify/deliver-notification.ts';
import { pass, tellMails } from '../harness/crowd.ts';
import { connectCrm, createWorld, getDataSource, type World } from '../harness/world.ts';

/** The next try comes long after the trouble is over. */
const mailRetryDelaysMs = [6 * hourMs];

/** Eddie's key stands for a subscription that ends; both people are about to be told. */
async function createWorldInTrouble(prepare: (world: World) => unknown): Promise<World & { id: string }> {
  const world = await createWorld({ mailRetryDelaysMs });
  const { id } = await connectCrm(world, world.editor);
  await prepare(world);
  await world.simulator.control.cancelSubscription();
  await moveOn(world, hourMs);
  assert.equal((await getDataSource(world, id)).status, 'disconnected');
  return { ...world, id };
}

/** Also where jobs fail on purpose. */
async function moveOn(world: World, ms: number): Promise<void> {
  world.clock.advance(ms);
  await world.simulator.control.advanceClock(ms);
  await world.mooring.runner.settle();
}

async function mend(world: World & { id: string }): Promise<void> {
  await world.simulator.control.renewSubscription();
  for (let step = 0; step < 12; step++) await moveOn(world, 10 * minuteMs);
  assert.equal((await getDataSource(world, world.id)).status, 'connected');
}

const bad = (name: string) => `${name}: Sandbox CRM (Sandbox Trading) is disconnected: subscription not active`;
const good = (name: string) => `${name}: Sandbox CRM (Sandbox Trading) is connected again: nothing was missed`;

test('the server has taken the bad news and the line breaks: who may have had it gets the good news, and the bad not once more', async () => {
  const world = await createWorldInTrouble(({ mail }) => mail.setMode('drop'));
  assert.deepEqual(tellMails(world), [bad('eddie'), bad('olga')]);
  world.mail.setMode('accept');
  await mend(world);
  assert.deepEqual(tellMails(world), [bad('eddie'), good('eddie'), bad('olga'), good('olga')].sort());
  await pass(world, 12 * hourMs, hourMs);
  assert.equal(world.mail.mails.length, 4);
});

test('we die between the acceptance and our record of it: the good news goes out all the same', async () => {
  const world = await createWorldInTrouble(({ mooring }) =>
    mooring.store.pool.query(`
      create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
      create trigger die before update on notifications for each row when (new.status = 'sent') execute function die();`),
  );
  assert.deepEqual(tellMails(world), [bad('eddie'), bad('olga')]);
  await world.mooring.store.pool.query('drop trigger die on notifications');
  // Whoever tries the jobs again comes too late.
  await world.mooring.store.pool.query(
    `update due_jobs set due_at = due_at + interval '6 hours' where kind = 'notify'`,
  );
  await mend(world);
  assert.deepEqual(tellMails(world), [bad('eddie'), good('eddie'), bad('olga'), good('olga')].sort());
  for (let hour = 0; hour < 12; hour++) await moveOn(world, hourMs);
  assert.equal(world.mail.mails.length, 4);
});

test('the server said that it does not take it now: who cannot have had the bad news gets neither', async () => {
  const world = await createWorldInTrouble(({ mail }) => mail.setMode('later'));
  world.mail.setMode('accept');
  await mend(world);
  await pass(world, 12 * hourMs, hourMs);
  assert.deepEqual(tellMails(world), []);
});

test('an attempt that certainly failed does not make an earlier one undone of which nobody knows', async () => {
  const world = await createWorldInTrouble(({ mail }) => mail.setMode('drop'));
  world.mail.setMode('later');
  await moveOn(world, 7 * hourMs);
  world.mail.setMode('accept');
  world.mail.clear();
  await mend(world);
  assert.deepEqual(tellMails(world), [good('eddie'), good('olga')]);
});

test('a case that closes at the moment of the handing over: it is not told any more', async () => {
  const world = await createWorldInTrouble(({ mail }) => mail.setMode('later'));
  world.mail.setMode('accept');
  const { store, life } = world.mooring;
  const { id } = await store.db.selectFrom('notifications').select('id').limit(1).executeTakeFirstOrThrow();
  const closing = await store.pool.connect();
  await closing.query('begin');
  await closing.query(`update disconnections set status = 'closed', closed_at = opened_at, closed_by = 'recovery'`);
  const delivering = deliverNotification(life, id);
  const isWaiting = async () =>
    (
      await store.pool.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      )
    ).rowCount;
  while (!(await isWaiting())) await new Promise((resolve) => setImmediate(resolve));
  await closing.query('commit');
  closing.release();
  assert.deepEqual(await delivering, { againAt: world.clock.now() });
  assert.deepEqual(await deliverNotification(life, id), 'done');
  assert.deepEqual(tellMails(world), []);
});
