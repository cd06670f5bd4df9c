// Trouble that heals alone: retrying, no disconnection, no email, and everything is there afterwards.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import {
  connectAnalytics,
  connectCrm,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  landedRows,
  listDisconnections,
  listSyncs,
} from '../harness/world.ts';

const ada = { username: 'ada@sandbox.example', password: 'ada-password' };

const troubles = [
  { title: 'a rate limit with Retry-After', mode: 'rate_limited', options: { retryAfterSeconds: 600 } },
  { title: 'a 503 for an hour', mode: 'outage', options: {} },
  { title: 'connection refused', mode: 'refused', options: {} },
  { title: 'HTML instead of JSON', mode: 'html', options: {} },
] as const;

for (const { title, mode, options } of troubles) {
  test(`${title}: retrying, nobody is mailed, and it goes on by itself`, async () => {
    const world = await createWorld();
    const { id } = await connectCrm(world, world.editor);
    await world.simulator.control.setMode('crm', mode, options);
    await world.advance(hourMs);
    assert.equal((await getDataSource(world, id)).status, 'retrying');
    for (let minutes = 0; minutes < 60; minutes += 10) await world.advance(10 * minuteMs);
    assert.equal((await getDataSource(world, id)).status, 'retrying');
    const [sync] = await listSyncs(world, id);
    assert.equal(sync?.status, 'waiting');
    await world.simulator.control.heal();
    await world.simulator.control.upsertContact({ name: 'Came with the healing' });
    await world.advance(30 * minuteMs);
    assert.equal((await getDataSource(world, id)).status, 'connected');
    assert.equal(
      (await listSyncs(world, id)).find((it) => it.id === sync?.id)?.status,
      'succeeded',
      'the sync kept its id',
    );
    assert.ok((await landedRows(world, id, 'contacts')).some((row) => row.name === 'Came with the healing'));
    assert.deepEqual(await listDisconnections(world), []);
    assert.equal(world.mail.mails.length, 0);
  });
}

test('Retry-After is honoured: no request goes out before', async () => {
  const world = await createWorld();
  await connectCrm(world, world.editor);
  await world.simulator.control.setMode('crm', 'rate_limited', { retryAfterSeconds: 3000 });
  await world.advance(hourMs);
  await world.simulator.control.resetStats();
  for (let minutes = 0; minutes < 45; minutes += 5) await world.advance(5 * minuteMs);
  const { api } = (await world.simulator.control.stats()) as unknown as { api?: unknown };
  assert.ok(!JSON.stringify(api ?? {}).match(/"crm[^"]*":\s*[1-9]/), 'the CRM was left alone');
});

test('a 401 that is gone at the second look: nobody hears of it', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const [id = ''] = await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  await world.simulator.control.setMode('analytics', 'flaky401', { at: 'both', count: 1 });
  await world.advance(hourMs);
  for (let step = 0; step < 5; step++) await world.advance(minuteMs);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  assert.deepEqual(await listDisconnections(world), []);
  assert.equal(world.mail.mails.length, 0);
});

test('an answer that nobody can explain becomes a case only after a day, and says that we do not know why', async () => {
  const world = await createWorld();
  const { id } = await connectCrm(world, world.editor);
  await world.simulator.control.setMode('crm', 'html', { status: 403 });
  for (let hours = 0; hours < 23; hours++) await world.advance(hourMs);
  assert.equal((await getDataSource(world, id)).status, 'retrying');
  assert.equal(world.mail.mails.length, 0);
  for (let hours = 0; hours < 3; hours++) await world.advance(hourMs);
  const broken = await getDataSource(world, id);
  assert.equal(broken.status, 'disconnected');
  assert.deepEqual([broken.explanation?.cause, broken.explanation?.detail], ['provider_specific', 'unrecognized']);
  assert.equal(world.mail.mails.length, 2);
  await world.advance(dayMs);
});
