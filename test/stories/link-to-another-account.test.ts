// Whoever comes back from a reconnect link as another account has allowed something that nobody keeps: it is ended at the provider, unless another
// Connection stands on that account.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { lastMailTo, openBrowser, tokenIn } from '../harness/links.ts';
import {
  connectAnalytics,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  type SandboxUser,
  type World,
} from '../harness/world.ts';

const ada = { username: 'ada@sandbox.example', password: 'ada-password' };
const grace = { username: 'grace@sandbox.example', password: 'grace-password' };

async function createBrokenAnalytics(world: World): Promise<string> {
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  await world.simulator.control.revokeAccess(ada.username);
  for (let step = 0; step < 4 && (await getConnection(world, connectionId)).status !== 'disconnected'; step++)
    await world.advance(step === 0 ? hourMs : minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  return connectionId;
}

test('what was allowed to another account, and nobody keeps, is ended at the provider too', async () => {
  const world = await createWorld();
  await createBrokenAnalytics(world);
  const other = await openBrowser(world).follow(tokenIn(lastMailTo(world, 'eddie@example.org')), grace);
  assert.deepEqual([other.lastFailure?.because, other.lastFailure?.isGrantLeft], ['other_identity', false]);
  assert.deepEqual(await endsOfGrants(world, grace), ['revoked']);
});

test('another account that is connected itself keeps all of its grants, and the page says that this one stands', async () => {
  const world = await createWorld();
  await createBrokenAnalytics(world);
  await connectAnalytics(world, world.owner, grace);
  const other = await openBrowser(world).follow(tokenIn(lastMailTo(world, 'eddie@example.org')), grace);
  assert.deepEqual([other.lastFailure?.because, other.lastFailure?.isGrantLeft], ['other_identity', true]);
  assert.deepEqual(await endsOfGrants(world, grace), [null, null]);
});

/** Why each grant of this person at Sandbox Analytics has ended; null: it has not. */
const endsOfGrants = async (world: World, { username }: SandboxUser): Promise<(string | null)[]> =>
  (await world.simulator.control.grants()).filter((it) => it.user === username).map(({ whyEnded }) => whyEnded);
