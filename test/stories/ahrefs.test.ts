// Ahrefs against a pretend Ahrefs: a plan that lapses and is renewed, keys that end, and units that are used up until the next month.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs } from '../../src/clock.ts';
import { pretendKinds } from '../../src/simulator/index.ts';
import { tellStories, untilStatus } from '../harness/pretend-story.ts';
import { assertRowsEqual, connectPretend, createPretendWorld, reconnectPretend } from '../harness/pretend-world.ts';
import { getConnection, getDataSource, listDisconnections, mailsToUsers, startAt } from '../harness/world.ts';

const { ahrefs } = pretendKinds;
const extent = { streams: ['project', 'domain_rating_history'] };

tellStories(ahrefs, [
  {
    title: 'the subscription lapses and is renewed: told why, and back without a new key',
    connector: 'ahrefs',
    extent,
    happen: ({ pretend }) => pretend.act('lapse-subscription'),
    cause: 'provider_specific',
    detail: 'subscription_inactive',
    subject: /^Ahrefs .*is disconnected: .*subscription/,
    says: [/subscription/, /Account settings/],
    mend: ({ pretend }) => pretend.act('renew-subscription'),
    back: 'by_itself',
  },
  {
    title: 'the key is deleted: back with another one',
    connector: 'ahrefs',
    extent,
    happen: ({ pretend }) => pretend.act('delete-key'),
    cause: 'invalid_credentials',
    detail: 'wrong_api_key',
    subject: /^Ahrefs .*is disconnected: .*key/,
    says: [/API keys/, /owner or administrator/],
    mend: ({ pretend }) => pretend.act('create-key'),
    back: 'reconnect',
  },
  {
    title: 'the user who made the key leaves the workspace: back with the key of somebody else',
    connector: 'ahrefs',
    extent: { ...extent, objects: ['Blog'] },
    happen: ({ pretend }) => pretend.act('remove-user'),
    cause: 'invalid_credentials',
    detail: 'wrong_api_key',
    subject: /^Ahrefs .*is disconnected: .*key/,
    says: [/left the workspace/],
    mend: ({ pretend }) => pretend.act('create-key', { user: 'grace@sandbox.example' }),
    back: 'reconnect',
  },
]);

test('units that are used up are waited for: nobody is told, and next month nothing is missing', async () => {
  const world = await createPretendWorld(ahrefs);
  const connected = await connectPretend(world, 'ahrefs', { ...extent, objects: ['Blog'] });
  const [id = ''] = connected.dataSources.map((it) => it.id);
  await world.pretend.act('use-up-units');
  await world.advance(2 * hourMs);
  assert.equal((await getDataSource(world, id)).status, 'retrying');
  await world.advance(20 * dayMs);
  assert.equal((await getDataSource(world, id)).status, 'retrying', 'the month is not over');
  await world.advance(10 * dayMs);
  for (let step = 0; step < 4 && (await getDataSource(world, id)).status !== 'connected'; step++)
    await world.advance(hourMs);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  await assertRowsEqual(world, connected, id);
  assert.deepEqual(mailsToUsers(world), []);
});

test('the key ends after a year, on the day that Ahrefs tells: foretold, then an expired token', async () => {
  const world = await createPretendWorld(ahrefs);
  await world.advance(30 * dayMs);
  const connected = await connectPretend(world, 'ahrefs', { streams: ['project'], objects: ['Blog'] });
  const { connectionId, dataSources } = connected;
  const ids = dataSources.map((it) => it.id);
  const { expiry } = await getConnection(world, connectionId);
  const endsAt = new Date(startAt.getTime() + 365 * dayMs);
  assert.deepEqual([expiry?.at, expiry?.certainty], [endsAt.toISOString(), 'known'], 'the key is older than its entry');
  const told: number[] = [];
  for (const daysLeft of [15, 14, 7, 2]) {
    await world.advance(endsAt.getTime() - daysLeft * dayMs + hourMs - world.clock.now().getTime());
    told.push(mailsToUsers(world).filter(({ subject }) => /expire|end/.test(subject)).length);
  }
  assert.deepEqual(told, [0, 2, 4, 6]);
  await world.advance(2 * dayMs);
  await untilStatus(world, ids, 'disconnected');
  const [disconnection] = await listDisconnections(world);
  assert.deepEqual(
    [disconnection?.explanation.cause, disconnection?.explanation.detail],
    ['expired_token', 'expired_age'],
  );
  await world.pretend.act('create-key');
  await reconnectPretend(world, connectionId);
  for (const id of ids) await assertRowsEqual(world, connected, id);
});
