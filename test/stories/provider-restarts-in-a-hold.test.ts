// A hold survives the process that began it: whoever works next goes on with it, with the same alarm and no second mail.
import assert from 'node:assert/strict';
import test from 'node:test';
import { after, minuteMs, secondMs } from '../../src/clock.ts';
import { buildMooring } from '../../src/main.ts';
import { openDatabase } from '../../src/store/index.ts';
import { connectCrowd, countDisconnections, countStatuses, listAlarms, pass, tellMails } from '../harness/crowd.ts';
import { atEndOfFile, silentLog } from '../harness/database.ts';
import { createWorld, type World } from '../harness/world.ts';

const title = 'Sandbox Analytics refuses several Connections at once';

/** The process dies with all jobs of the hold in its hands; another one takes over on the same database. */
async function killAndRestart(world: World): Promise<World> {
  const { config, store } = world.mooring;
  await store.pool.query(
    `update due_jobs set due_at = $1, lease_holder = 'killed', lease_until = $2 where kind in ('confirm', 'hold', 'alarm')`,
    [world.clock.now(), after(world.clock.now(), 30 * secondMs)],
  );
  const database = openDatabase(store.url, silentLog);
  const mooring = await buildMooring({ config, log: silentLog, clock: world.clock, store: database });
  atEndOfFile(() => mooring.stop());
  const settle = () => mooring.runner.settle();
  return {
    ...world,
    settle,
    async advance(ms) {
      world.clock.advance(ms);
      await world.simulator.control.advanceClock(ms);
      await settle();
    },
  };
}

for (const isHealed of [true, false])
  test(`killed and restarted in a hold, and the provider ${isHealed ? 'accepts again' : 'goes on refusing'}`, async () => {
    const world = await createWorld();
    await connectCrowd(world, 5);
    await pass(world, 32 * minuteMs, 16 * minuteMs);
    await world.simulator.control.setMode('analytics', 'refuse_all', { at: 'both' });
    await pass(world, 10 * minuteMs);
    assert.deepEqual(tellMails(world), [`olga: Alarm: ${title}`]);
    const next = await killAndRestart(world);
    if (isHealed) await world.simulator.control.heal();
    await pass(next, 8 * minuteMs);
    if (!isHealed) {
      assert.deepEqual(await countStatuses(world), { retrying: 5 });
      await pass(next, 40 * minuteMs);
    }
    assert.deepEqual(await countStatuses(world), isHealed ? { connected: 5 } : { disconnected: 5 });
    assert.deepEqual(await countDisconnections(world), isHealed ? {} : { open: 5 });
    assert.deepEqual(
      (await listAlarms(world)).map(({ status, outcome }) => [status, outcome]),
      [['closed', isHealed ? 'released' : 'opened']],
    );
    const told = ['eddie', 'olga'].map(
      (name) => `${name}: 5 Connections of Sandbox Analytics are disconnected: authorization no longer valid`,
    );
    const [eddies = '', olgas = ''] = told;
    assert.deepEqual(
      tellMails(world),
      isHealed
        ? [`olga: Alarm: ${title}`, `olga: Over: ${title.replace('refuses', 'refused')}`]
        : [eddies, olgas, `olga: Alarm: ${title}`, `olga: Over: ${title.replace('refuses', 'refused')}`],
    );
  });
