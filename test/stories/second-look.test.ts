// What happens between the first refusal and the second look: other trouble, a sibling that is read, a Connection that nothing is read
// through. However it ends, nobody is forgotten: whatever waits goes on.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { sandboxCrm } from '../../src/simulator/index.ts';
import {
  connectAnalytics,
  connectWithFields,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  listDisconnections,
  listSyncs,
  type World,
} from '../harness/world.ts';

const ada = { username: 'ada@sandbox.example', password: 'ada-password' };

async function connectAda(world: World): Promise<{ connectionId: string; ids: string[] }> {
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const ids = await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  return { connectionId, ids };
}

async function assertAllGoOn(world: World, ids: string[]): Promise<void> {
  for (const id of ids) {
    assert.equal((await getDataSource(world, id)).status, 'connected');
    assert.ok((await getDataSource(world, id)).nextSyncAt, 'its next sync is planned');
    for (const sync of await listSyncs(world, id)) assert.equal(sync.status, 'succeeded');
  }
  assert.deepEqual(await listDisconnections(world), []);
  assert.equal(world.mail.mails.length, 0);
}

test('a refusal, an outage at the second look, and then all is well: everything goes on, nobody was told', async () => {
  const world = await createWorld();
  const { ids } = await connectAda(world);
  await world.simulator.control.suspendUser(ada.username);
  await world.advance(hourMs);
  await world.simulator.control.setMode('analytics', 'outage', { at: 'both' });
  await world.advance(minuteMs);
  await world.advance(10 * minuteMs);
  await world.simulator.control.reinstateUser(ada.username);
  await world.simulator.control.heal();
  for (let step = 0; step < 4; step++) await world.advance(30 * minuteMs);
  await assertAllGoOn(world, ids);
});

test('a refusal that lasts through an outage is confirmed after it', async () => {
  const world = await createWorld();
  const { connectionId } = await connectAda(world);
  await world.simulator.control.revokeAccess(ada.username);
  await world.advance(hourMs);
  await world.simulator.control.setMode('analytics', 'outage', { at: 'both' });
  await world.advance(minuteMs);
  assert.equal(world.mail.mails.length, 0);
  await world.simulator.control.heal();
  for (let step = 0; step < 3; step++) await world.advance(30 * minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  assert.equal(world.mail.mails.length, 2);
});

test('one sibling is refused for a moment while the others are read: all go on', async () => {
  const world = await createWorld();
  const { ids } = await connectAda(world);
  await world.simulator.control.setMode('analytics', 'flaky401', { at: 'both', count: 1 });
  await world.advance(hourMs);
  await world.advance(5 * minuteMs);
  await assertAllGoOn(world, ids);
});

test('a Connection that nothing is read through: a check finds the disconnection, and recovery closes it for good', async () => {
  const world = await createWorld();
  const connectionId = await connectWithFields(world, world.editor, 'sandbox-crm', { apiKey: sandboxCrm.apiKey });
  await world.simulator.control.cancelSubscription();
  await world.call(world.editor, 'POST', `/api/v1/connections/${connectionId}/check`, {});
  await world.settle();
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  assert.equal(world.mail.mails.length, 2);
  await world.simulator.control.renewSubscription();
  await world.advance(hourMs);
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  assert.equal((await listDisconnections(world))[0]?.closedBy, 'recovery');
  assert.equal(world.mail.mails.length, 4);
  await world.advance(15 * dayMs);
  assert.equal(world.mail.mails.length, 4, 'no reminder of what is over');
});

test('a check of a healthy Connection that meets an outage is made again by itself', async () => {
  const world = await createWorld();
  const connectionId = await connectWithFields(world, world.editor, 'sandbox-crm', { apiKey: sandboxCrm.apiKey });
  await world.simulator.control.setMode('crm', 'outage');
  await world.call(world.editor, 'POST', `/api/v1/connections/${connectionId}/check`, {});
  assert.equal((await getConnection(world, connectionId)).status, 'retrying');
  await world.simulator.control.heal();
  await world.advance(hourMs);
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
});
