// An API key: replaced, deleted at the provider, and a subscription that lapses and is renewed.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import {
  connectCrm,
  createWorld,
  getDataSource,
  landedRows,
  listDisconnections,
  type World,
} from '../harness/world.ts';

async function assertSameContacts(world: World, id: string): Promise<void> {
  for (const stream of ['contacts', 'deals'] as const) {
    const truth = await world.simulator.control.truthOfCrm(stream);
    const landed = await landedRows(world, id, stream);
    const key = (row: object): string => `${(row as { id: unknown }).id}|${(row as { name: unknown }).name}`;
    assert.deepEqual(landed.map(key).sort(), truth.map(key).sort(), stream);
  }
}

test('a replaced key: invalid credentials; the owner who connected gets one mail, not two', async () => {
  const world = await createWorld();
  const { connectionId, id } = await connectCrm(world, world.owner);
  await assertSameContacts(world, id);
  const key = await world.simulator.control.replaceKey();
  await world.advance(hourMs);
  await world.advance(minuteMs);
  const [disconnection] = await listDisconnections(world);
  assert.deepEqual(
    [disconnection?.explanation.cause, disconnection?.explanation.detail],
    ['invalid_credentials', 'wrong_api_key'],
  );
  assert.deepEqual(
    world.mail.mails.map((mail) => mail.to),
    ['olga@example.org'],
  );
  await world.simulator.control.upsertContact({ name: 'Written while disconnected' });
  await world.call(world.owner, 'POST', `/api/v1/connections/${connectionId}/reconnect`, { fields: { apiKey: key } });
  await world.settle();
  assert.equal((await getDataSource(world, id)).status, 'connected');
  await assertSameContacts(world, id);
  assert.equal(world.mail.mails.length, 2);
});

test('a deleted key: the provider said so; its own words and whom to ask are shown and mailed', async () => {
  const world = await createWorld();
  const { id } = await connectCrm(world, world.editor);
  await world.simulator.control.deleteKey();
  await world.advance(hourMs);
  const broken = await getDataSource(world, id);
  assert.equal(broken.status, 'disconnected', 'a sure cause needs no second look');
  assert.deepEqual([broken.explanation?.cause, broken.explanation?.detail], ['provider_specific', 'api_key_deleted']);
  assert.match(broken.explanation?.providerMessage ?? '', /Create a new key under Settings/);
  assert.equal(broken.explanation?.supportContact, 'help@example.org');
  assert.equal(world.mail.mails.length, 2);
  for (const mail of world.mail.mails) {
    assert.match(mail.text, /Create a new key[\s>]+under Settings/);
    assert.match(mail.text, /help@example\.org/);
  }
});

test('a cancelled subscription: disconnected at once; renewed: it recovers by itself and both hear of it', async () => {
  const world = await createWorld();
  const { id } = await connectCrm(world, world.editor);
  await world.simulator.control.cancelSubscription();
  await world.advance(hourMs);
  const broken = await getDataSource(world, id);
  assert.equal(broken.status, 'disconnected');
  assert.deepEqual(
    [broken.explanation?.cause, broken.explanation?.detail],
    ['provider_specific', 'subscription_inactive'],
  );
  assert.equal(world.mail.mails.length, 2);
  await world.advance(3 * hourMs);
  assert.equal((await getDataSource(world, id)).status, 'disconnected');

  await world.simulator.control.renewSubscription();
  await world.simulator.control.upsertDeal({ name: 'Won while disconnected' });
  await world.advance(hourMs);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  await assertSameContacts(world, id);
  assert.equal(world.mail.mails.length, 4);
  assert.match(world.mail.mails.at(-1)?.subject ?? '', /connected again/i);
  assert.equal((await listDisconnections(world))[0]?.closedBy, 'recovery');
  await world.advance(30 * dayMs);
  assert.equal(world.mail.mails.length, 4);
});
