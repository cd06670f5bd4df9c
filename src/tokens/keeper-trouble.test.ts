// A refresh in trouble that is not the provider's word: the database goes away, the provider takes its time, the clock jumps, the host sleeps.
// Whatever happens, no token is spent twice and none is lost.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { type DatabaseProxy, startDatabaseProxy } from '../../test/harness/database-proxy.ts';
import { createKeeperWorld, type KeeperWorld, statusOf } from '../../test/harness/keeper-world.ts';
import { describeConnector, oauthDescription } from '../../test/harness/sandbox-connector.ts';
import { createTestTokens } from '../../test/harness/tokens.ts';
import { type Clock, dayMs, hourMs, minuteMs, secondMs } from '../clock.ts';
import type { Egress } from '../egress/index.ts';

/** A world whose process reaches the database through a door. */
async function createWorldBehindDoor(
  pause?: (count: number) => Promise<void>,
): Promise<KeeperWorld & { door: DatabaseProxy }> {
  let door: DatabaseProxy | undefined;
  const world = await createKeeperWorld(
    {},
    {
      ...(pause && { pause }),
      databaseUrl: async (store) => {
        door = await startDatabaseProxy(store.url);
        return door.url;
      },
    },
  );
  assert.ok(door);
  return { ...world, door };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Waits for something that comes about by itself. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await turn();
}

const spills = (world: KeeperWorld): string[] => readdirSync(join(world.dataDir, 'spill'));

test('database away before the token is spent: nothing is spent, and it goes on when the database is back', async () => {
  const world = await createWorldBehindDoor();
  world.door.shut();
  await assert.rejects(world.call());
  assert.equal(world.server.refreshes.length, 0);
  world.door.open();
  assert.equal(statusOf(await world.call()), 200);
  assert.equal(world.server.refreshes.length, 1);
});

test('database away after the token is spent: it is saved from memory when the database is back', async () => {
  let door: DatabaseProxy | undefined;
  const world = await createWorldBehindDoor(async (count) => {
    if (count === 3) door?.open();
  });
  door = world.door;
  world.server.afterCommit = async () => world.door.shut();
  assert.equal(statusOf(await world.call()), 200);
  assert.equal(world.server.refreshes.length, 1);
  assert.equal((await world.row()).version, 2);
});

test('database away to the end of a process: the next one finds the token in the sealed spill', async () => {
  const world = await createWorldBehindDoor();
  world.server.afterCommit = async () => world.door.shut();
  await assert.rejects(world.call(), { name: 'TokenNotSavedError' });
  const [name = ''] = spills(world);
  assert.ok(!/[ar]t-[0-9a-f]{24}/.test(readFileSync(join(world.dataDir, 'spill', name), 'latin1')), 'sealed');

  const next = await createTestTokens({ store: world.store, clock: world.clock, dataDir: world.dataDir });
  assert.equal(await next.tokens.recoverSpilled(), 1);
  assert.equal(statusOf(await world.call({}, next.tokens)), 200);
  assert.equal(world.server.refreshes.length, 1);
  assert.deepEqual(spills(world), []);
});

test('a token that could not be saved in time is saved in the background, though nobody asks for it', async () => {
  const world = await createWorldBehindDoor();
  world.server.afterCommit = async () => world.door.shut();
  await assert.rejects(world.call(), { name: 'TokenNotSavedError' });
  world.beat();
  world.door.open();
  await until(async () => {
    world.beat();
    return (await world.row()).version === 2;
  });
  await until(() => spills(world).length === 0);
  assert.equal(world.server.refreshes.length, 1);
});

test('database away from one host: the other one does not spend the token again while the first still holds what came', async () => {
  const held = Promise.withResolvers<void>();
  const world = await createWorldBehindDoor(() => held.promise);
  world.server.afterCommit = async () => world.door.shut();
  const first = world.call();
  await until(() => world.server.refreshes.length === 1);
  // The first one cannot extend its lease, and the other one sees it run out.
  world.clock.advance(40 * secondMs);
  let polls = 0;
  const clock: Clock = {
    ...world.clock,
    pause: async () => {
      if (++polls === 30) {
        world.door.open();
        held.resolve();
      }
      if (polls >= 30) await until(async () => (await world.row()).version === 2);
    },
  };
  const other = await createTestTokens({ store: world.store, clock });
  assert.equal(statusOf(await world.call({}, other.tokens)), 200);
  assert.equal(statusOf(await first), 200);
  assert.equal(world.server.refreshes.length, 1);
});

test('a provider that takes 60 seconds is waited for, and nobody asks it a second time meanwhile', async () => {
  const release = Promise.withResolvers<void>();
  let timeoutMs = 0;
  const wrapEgress = (base: Egress): Egress => ({
    ...base,
    request(request, context) {
      if (request.url.endsWith('/token')) timeoutMs = request.timeoutMs ?? 0;
      return base.request(request, context);
    },
  });
  const world = await createKeeperWorld({}, { wrapEgress });
  const arrival = Promise.withResolvers<void>();
  world.server.next({ kind: 'hold', until: release.promise, onArrival: arrival.resolve });
  const first = world.call();
  await arrival.promise;
  let polls = 0;
  const other = await createTestTokens({
    store: world.store,
    clock: {
      ...world.clock,
      pause: async () => {
        // Each poll lets a second pass, and the one at work shows every five that it lives.
        world.clock.advance(secondMs);
        if (++polls % 5 === 0) {
          const { lease_until: before } = await world.row();
          world.beat();
          await until(async () => (await world.row()).lease_until !== before);
        }
        if (polls === 60) release.resolve();
        if (polls >= 60) await until(async () => (await world.row()).version === 2);
      },
    },
  });
  const second = world.call({}, other.tokens);
  assert.deepEqual([statusOf(await first), statusOf(await second)], [200, 200]);
  assert.equal(world.server.refreshes.length, 1);
  assert.ok(timeoutMs > 60 * secondMs, `its request is given ${timeoutMs} ms`);
});

test('a provider that answers 500 after it has rotated is asked again at once with the same token', async () => {
  const world = await createKeeperWorld({ grace: 'until_successor_used' });
  world.server.next({ kind: 'answer', status: 500, body: '{"error":"server_error"}', isAfterCommit: true });
  const beganAt = world.clock.now();
  assert.equal(statusOf(await world.call()), 200);
  assert.deepEqual(
    world.server.refreshes,
    ['granted', 'replayed'].map((outcome) => ({ token: world.pair.refreshToken, outcome })),
  );
  assert.deepEqual(world.clock.now(), beganAt, 'no time was lost in between');
});

for (const [what, ms] of [
  ['forwards', dayMs],
  ['backwards', -dayMs],
] as const) {
  test(`a clock that jumps ${what} inside a refresh makes nobody else spend the token`, async () => {
    const release = Promise.withResolvers<void>();
    const world = await createKeeperWorld();
    const arrival = Promise.withResolvers<void>();
    world.server.next({ kind: 'hold', until: release.promise, onArrival: arrival.resolve });
    const first = world.call();
    await arrival.promise;
    world.clock.set(new Date(world.clock.now().getTime() + ms));
    let polls = 0;
    const clock: Clock = {
      ...world.clock,
      pause: async () => {
        if (++polls === 30) release.resolve();
        if (polls >= 30) await until(async () => (await world.row()).version === 2);
      },
    };
    const other = await createTestTokens({ store: world.store, clock });
    assert.equal(statusOf(await world.call({}, other.tokens)), 200);
    assert.equal(statusOf(await first), 200);
    assert.equal(world.server.refreshes.length, 1);
  });

  test(`a clock that jumps ${what} after a refused refresh neither storms nor waits for ever`, async () => {
    const world = await createKeeperWorld();
    world.server.revokeEverything();
    await world.call();
    world.clock.set(new Date(world.clock.now().getTime() + ms));
    for (let call = 0; call < 20; call++) await world.call();
    assert.equal(world.server.refreshes.length, 2, 'one more, and then it rests by the new time');
  });
}

test('a clock that jumps does not make refreshes ahead of need come round and round', async () => {
  const world = await createKeeperWorld();
  const connector = describeConnector(oauthDescription(world.server.url));
  for (const jumpMs of [0, dayMs, -2 * dayMs, 0, -hourMs, hourMs]) {
    world.clock.set(new Date(world.clock.now().getTime() + jumpMs));
    const before = world.server.refreshes.length;
    for (let again = 0; again < 10; again++) await world.tokens.refreshAhead(world.connectionId, connector);
    assert.ok(world.server.refreshes.length - before <= 1, `after a jump of ${jumpMs / hourMs} h`);
  }
});

test('a host that slept inside a refresh uses the reply that waited for it', async () => {
  const world = await createKeeperWorld();
  world.server.afterCommit = async () => {
    world.server.afterCommit = null;
    world.clock.set(new Date(world.clock.now().getTime() + 30 * minuteMs));
  };
  assert.equal(statusOf(await world.call()), 200);
  const row = await world.row();
  assert.equal(row.version, 2);
  assert.equal(world.server.refreshes.length, 1);
  assert.ok(
    (row.access_expires_at as Date) < new Date(world.clock.now().getTime() + 31 * minuteMs),
    'its life began before',
  );
});

test('a host that slept inside a refresh whose reply was lost asks again as soon as it wakes', async () => {
  const world = await createKeeperWorld({ grace: 'until_successor_used' });
  world.server.afterCommit = async () => {
    world.server.afterCommit = null;
    world.clock.set(new Date(world.clock.now().getTime() + 30 * minuteMs));
  };
  world.server.next({ kind: 'swallow', isAfterCommit: true });
  assert.equal(statusOf(await world.call()), 200);
  assert.deepEqual(
    world.server.refreshes.map(({ outcome }) => outcome),
    ['granted', 'replayed'],
  );
});
