// Keys are changed while refreshes go on: nothing that is saved meanwhile is lost, and afterwards nothing is sealed with the old key.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createKeeperWorld, type KeeperWorld, refuseUpdates, statusOf } from '../../test/harness/keeper-world.ts';
import { testSecretKey } from '../../test/harness/sandbox-connector.ts';
import { createConnection, createTestTokens, oauthCredential } from '../../test/harness/tokens.ts';
import { hourMs, minuteMs, secondMs } from '../clock.ts';
import { listDataKeys, resealLeftovers, rotateDataKey } from './rotate-keys.ts';
import { beginMasterRotation, findMasterRotation, finishMasterRotation } from './rotate-master.ts';
import { type OpenVault, openVault } from './vault.ts';

const input = { places: [], hasOthers: false };

async function openRotation(world: KeeperWorld, wrap: (vault: OpenVault) => OpenVault = (it) => it) {
  const { store, clock } = world;
  const vault = await openVault({ store, secretKey: testSecretKey, clock });
  clock.advance(secondMs);
  return { store, clock, secretKey: testSecretKey, vault: wrap(vault) };
}

/** Further Connections with a healthy token each. */
async function addConnections(world: KeeperWorld, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const credential = oauthCredential(world.server.issue(), world.clock.now(), hourMs);
    await createConnection(world.store, world.tokens, credential, world.clock.now());
  }
}

const rowOf = (world: KeeperWorld) =>
  world.store.db
    .selectFrom('credentials')
    .selectAll()
    .where('connection_id', '=', world.connectionId)
    .executeTakeFirstOrThrow();

test('everything is sealed anew with a new key, the old one is retired, and all opens as before', async () => {
  const world = await createKeeperWorld();
  await world.call();
  await addConnections(world, 3);
  const rotation = await openRotation(world);
  const seen: number[] = [];
  const done = await rotateDataKey(rotation, { ...input, onProgress: ({ rowsDone }) => seen.push(rowsDone) });
  assert.deepEqual([done.rowsDone, done.isResumed, done.isInterrupted, done.broken], [5, false, false, []]);
  assert.deepEqual(seen, [1, 2, 3, 4, 5], 'progress is told: 4 credentials and the OAuth app');
  const [current, retired, ...others] = await listDataKeys(world, []);
  assert.deepEqual(others, []);
  assert.deepEqual([current?.id, current?.retiredAt, current?.sealedCount], [done.keyId, null, 6]);
  assert.deepEqual([retired?.sealedCount, retired?.resealedAt], [0, world.clock.now()]);
  world.server.expireAccessTokens();
  world.clock.advance(2 * hourMs);
  assert.equal(statusOf(await world.call()), 200, 'a process that has not noticed refreshes as before');
  assert.equal((await rowOf(world)).version, 3);
  assert.equal((await listDataKeys(world, []))[1]?.sealedCount, 0, 'and seals with the new key');
});

test('a refresh that saves while its row is sealed anew is not lost', async () => {
  const world = await createKeeperWorld();
  let isFirst = true;
  const rotation = await openRotation(world, (vault) => ({
    ...vault,
    async seal(plain, rowId) {
      if (isFirst && rowId.startsWith('credential:')) {
        isFirst = false;
        // Between reading the row and replacing what stands in it.
        assert.equal(statusOf(await world.call()), 200);
      }
      return vault.seal(plain, rowId);
    },
  }));
  await rotateDataKey(rotation, input);
  const row = await rowOf(world);
  assert.equal(row.version, 2);
  assert.equal(statusOf(await world.call()), 200, 'with the token that the refresh brought');
  world.server.expireAccessTokens();
  world.clock.advance(2 * hourMs);
  assert.equal(statusOf(await world.call()), 200, 'and its refresh token is the current one');
  assert.ok(world.server.refreshes.every(({ outcome }) => outcome === 'granted'));
  assert.equal((await listDataKeys(world, []))[1]?.sealedCount, 0);
});

test('refreshes and rotations at the same time, again and again: every token is the last one', async () => {
  const world = await createKeeperWorld();
  await addConnections(world, 5);
  const other = await createTestTokens({ store: world.store, clock: world.clock });
  const rotation = await openRotation(world);
  for (let round = 0; round < 8; round++) {
    world.server.expireAccessTokens();
    world.clock.advance(2 * hourMs);
    const [first, second] = await Promise.all([
      world.call(),
      world.call({}, other.tokens),
      rotateDataKey(rotation, input),
    ]);
    assert.deepEqual([statusOf(first), statusOf(second)], [200, 200]);
  }
  assert.equal((await rowOf(world)).version, 9);
  assert.ok(world.server.refreshes.every(({ outcome }) => outcome === 'granted'));
  world.clock.advance(minuteMs);
  await resealLeftovers(rotation, []);
  const counts = (await listDataKeys(world, [])).map(({ sealedCount }) => sealedCount);
  assert.equal(counts.length, 9);
  assert.ok(
    counts.slice(1).every((count) => count === 0),
    counts.join(' '),
  );
});

test('interrupted, it opens as before, and goes on with the same key when it is called again', async () => {
  const world = await createKeeperWorld();
  await addConnections(world, 6);
  const rotation = await openRotation(world);
  const abort = new AbortController();
  const onProgress = ({ rowsDone }: { rowsDone: number }): void => {
    if (rowsDone === 3) abort.abort();
  };
  const broken = await rotateDataKey(rotation, { ...input, signal: abort.signal, onProgress });
  assert.deepEqual([broken.isInterrupted, broken.rowsDone], [true, 3]);
  const [, between] = await listDataKeys(world, []);
  assert.deepEqual([between?.sealedCount, between?.resealedAt], [5, null]);
  assert.equal(statusOf(await world.call()), 200);

  const resumed = await rotateDataKey(rotation, input);
  assert.deepEqual([resumed.isResumed, resumed.keyId, resumed.isInterrupted], [true, broken.keyId, false]);
  const keys = await listDataKeys(world, []);
  assert.equal(keys.length, 2);
  assert.equal(keys[1]?.sealedCount, 0);
});

test('what cannot be opened stays as it is, is named, and keeps the rotation open', async () => {
  const world = await createKeeperWorld();
  const rotation = await openRotation(world);
  const { sealed } = await rowOf(world);
  const damaged = Buffer.from(sealed);
  damaged.writeUInt8(damaged.readUInt8(damaged.length - 1) ^ 1, damaged.length - 1);
  await world.store.db.updateTable('credentials').set({ sealed: damaged }).execute();
  const done = await rotateDataKey(rotation, input);
  assert.deepEqual(
    done.broken.map(({ table, key }) => `${table} ${key}`),
    [`credentials ${world.connectionId}`],
  );
  assert.deepEqual((await rowOf(world)).sealed, damaged);
  assert.equal((await listDataKeys(world, []))[1]?.resealedAt, null);
});

test('a token that was spilled under the old key is found after a rotation', async () => {
  const world = await createKeeperWorld();
  world.server.afterCommit = () => refuseUpdates(world.store, 'new.version <> old.version');
  await assert.rejects(world.call(), { name: 'TokenNotSavedError' });
  await world.store.pool.query('drop trigger refuse_on_purpose on credentials');
  await rotateDataKey(await openRotation(world), input);
  const next = await createTestTokens({ store: world.store, clock: world.clock, dataDir: world.dataDir });
  assert.equal(await next.tokens.recoverSpilled(), 1);
  assert.equal(statusOf(await world.call({}, next.tokens)), 200);
});

test('the daily sweep seals anew what a process that slept has sealed with a retired key', async () => {
  const world = await createKeeperWorld();
  const rotation = await openRotation(world);
  const sleeper = await openVault({ store: world.store, secretKey: testSecretKey, clock: world.clock });
  const rowId = `credential:${world.connectionId}`;
  const plain = await sleeper.unseal((await rowOf(world)).sealed, rowId);
  await rotateDataKey(rotation, input);
  // No time has passed for it, so that it has not learned of the new key.
  await world.store.db
    .updateTable('credentials')
    .set({ sealed: await sleeper.seal(plain, rowId) })
    .execute();
  assert.equal((await listDataKeys(world, []))[1]?.sealedCount, 1);
  world.clock.advance(minuteMs);
  assert.equal(await world.tokens.resealLeftovers([]), 1);
  assert.equal((await listDataKeys(world, []))[1]?.sealedCount, 0);
});

const nextKey = Buffer.alloc(32, 9);

test('the master key is changed while processes with the old and the new one work side by side', async () => {
  const world = await createKeeperWorld();
  const { store, clock } = world;
  const old = { store, secretKey: testSecretKey, clock };
  const next = { store, secretKey: nextKey, clock };
  await assert.rejects(openVault(next), /not the one that sealed/);
  assert.equal(await beginMasterRotation(old, nextKey), 1);
  assert.equal(await beginMasterRotation(old, nextKey), 1, 'a second time changes nothing');
  assert.deepEqual(await findMasterRotation(next), { kind: 'open', isOldKey: false, isNextKey: true });

  const renewed = await openVault(next);
  const rowId = `credential:${world.connectionId}`;
  const { refreshToken } = await renewed.unseal((await rowOf(world)).sealed, rowId);
  assert.equal(refreshToken, world.pair.refreshToken);
  assert.equal(statusOf(await world.call()), 200, 'a process with the old key goes on');
  await renewed.unseal((await rowOf(world)).sealed, rowId);
  await openVault(old);
  await assert.rejects(rotateDataKey({ ...old, vault: await openVault(old) }, input), /master key is being changed/);

  await assert.rejects(finishMasterRotation(old), /is not the new one/);
  await finishMasterRotation(next);
  await assert.rejects(openVault(old), /not the one that sealed/);
  await openVault(next);
  world.server.expireAccessTokens();
  clock.advance(2 * hourMs);
  assert.equal(
    statusOf(await world.call()),
    200,
    'one that was never started anew goes on with the data keys it knows',
  );
  assert.deepEqual(await findMasterRotation(next), { kind: 'none' });
  await rotateDataKey({ ...next, vault: await openVault(next) }, input);
});

test('a change of the master key to another key, to the same, or twice at once is refused', async () => {
  const world = await createKeeperWorld();
  const old = { store: world.store, secretKey: testSecretKey };
  await assert.rejects(finishMasterRotation(old), /No change of the secret key is under way/);
  await assert.rejects(beginMasterRotation(old, testSecretKey), /is the one in use/);
  await assert.rejects(beginMasterRotation({ ...old, secretKey: Buffer.alloc(32, 5) }, nextKey), /is not the one/);
  await beginMasterRotation(old, nextKey);
  await assert.rejects(beginMasterRotation(old, Buffer.alloc(32, 5)), /another new secret key is under way/);
  await assert.rejects(beginMasterRotation({ ...old, secretKey: nextKey }, Buffer.alloc(32, 5)), /Finish it first/);
});
