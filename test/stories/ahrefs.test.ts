// Ahrefs against a pretend Ahrefs: a plan that lapses and is renewed, keys that end, and units that are used up until the next month.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs } from '../../src/clock.ts';
import { pretendKinds } from '../../src/simulator/index.ts';
import { tellStories } from '../harness/pretend-story.ts';
import { assertRowsEqual, connectPretend, createPretendWorld } from '../harness/pretend-world.ts';
import { getConnection, getDataSource, mailsToUsers, startAt } from '../harness/world.ts';

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
  const { connectionId, dataSources } = connected;
  const [id = ''] = dataSources.map((it) => it.id);
  const expiry = (await getConnection(world, connectionId)).expiry;
  assert.equal(expiry?.certainty, 'at_latest', 'a key lives for a year, and may be older than its entry');
  assert.ok(Math.abs(Date.parse(expiry.at) - startAt.getTime() - 365 * dayMs) < dayMs);

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
