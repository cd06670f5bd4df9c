// Who runs, and with which master key: by counting, not by clocks.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestDatabase, silentLog } from '../../test/harness/database.ts';
import { type Clock, createControlledClock, dayMs, hourMs, secondMs, systemClock } from '../clock.ts';
import type { Store } from '../store/index.ts';
import { fingerprintOf } from './key-fingerprint.ts';
import { beginMasterRotation, finishMasterRotation } from './rotate-master.ts';
import { createPresence, findProcessesOfOtherKey, listProcesses } from './running-processes.ts';
import { SecretKeyChangedError } from './sealed-bytes.ts';
import { openVault } from './vault.ts';

const oldKey = Buffer.alloc(32, 1);
const nextKey = Buffer.alloc(32, 2);
const startAt = new Date('2026-03-02T09:00:00Z');
const serving = { isServing: true, isWorking: true };

/** A process whose heart beats when it is told to. */
async function createProcess(store: Store, secretKey: Buffer, at: Date = startAt) {
  let tick = (): void => {};
  let changes = 0;
  const clock: Clock = {
    ...createControlledClock(at),
    every: (_ms, body) => {
      tick = body;
      return () => {
        tick = () => {};
      };
    },
  };
  const vault = await openVault({ store, secretKey, clock });
  const onSecretKeyChanged = () => void changes++;
  const presence = createPresence({ store, secretKey, clock, log: silentLog, vault, version: '1', onSecretKeyChanged });
  return {
    presence,
    vault,
    changes: () => changes,
    /** One beat, to its end. */
    async beat() {
      const before = (await listProcesses(store).execute()).map((it) => it.beat_count).join();
      tick();
      for (let look = 0; look < 500; look++) {
        if ((await listProcesses(store).execute()).map((it) => it.beat_count).join() !== before) break;
      }
    },
  };
}

/** The clock of whoever watches: at each pause `during` happens. */
const watching = (during: () => Promise<void>): Clock => ({ ...createControlledClock(startAt), pause: during });

test('a process with the old key that counts on is found, whatever its clock says, and one that was killed is not', async () => {
  const store = await createTestDatabase();
  const living = await createProcess(store, oldKey, new Date(startAt.getTime() + 3 * hourMs));
  const killed = await createProcess(store, oldKey);
  await living.presence.begin(serving);
  await killed.presence.begin({ isServing: false, isWorking: true });
  await beginMasterRotation({ store, secretKey: oldKey }, nextKey);
  const renewed = await createProcess(store, nextKey);
  await renewed.presence.begin(serving);
  const found = await findProcessesOfOtherKey({ store, clock: watching(living.beat) }, fingerprintOf(nextKey));
  assert.deepEqual(
    found.map((it) => [it.is_serving, it.pid, it.secret_key_fingerprint]),
    [[true, process.pid, fingerprintOf(oldKey)]],
  );
  await living.presence.end();
  const left = await findProcessesOfOtherKey({ store, clock: watching(async () => {}) }, fingerprintOf(nextKey));
  assert.deepEqual(left, []);
  assert.equal((await listProcesses(store).execute()).length, 2, 'the killed one and the new one');
});

test('nobody is waited for when all processes hold the key', async () => {
  const store = await createTestDatabase();
  const { presence } = await createProcess(store, oldKey);
  await presence.begin(serving);
  const clock = watching(() => assert.fail('there is nobody to watch'));
  assert.deepEqual(await findProcessesOfOtherKey({ store, clock }, fingerprintOf(oldKey)), []);
});

test('an idle process learns a new data key with its next beat, before it meets it', async () => {
  const store = await createTestDatabase();
  const idle = await createProcess(store, oldKey);
  await idle.presence.begin(serving);
  const other = await openVault({ store, secretKey: oldKey, clock: systemClock });
  await other.rotateDataKey();
  const sealed = await other.seal({ n: 1 }, 'r');
  await idle.beat();
  await idle.presence.end();
  // From here on it could read no key any more.
  await store.db.deleteFrom('vault_keys').execute();
  assert.deepEqual(await idle.vault.unseal(sealed, 'r'), { n: 1 });
});

test('a process whose master key has had its day learns it by itself, once, and is refused when it begins with it', async () => {
  const store = await createTestDatabase();
  const forgotten = await createProcess(store, oldKey);
  const late = await createProcess(store, oldKey);
  await forgotten.presence.begin(serving);
  await beginMasterRotation({ store, secretKey: oldKey }, nextKey);
  await forgotten.beat();
  assert.equal(forgotten.changes(), 0, 'both keys do until it is finished');
  await finishMasterRotation({ store, secretKey: nextKey });
  await forgotten.beat();
  await forgotten.beat();
  await forgotten.presence.end();
  assert.equal(forgotten.changes(), 1);
  assert.equal(forgotten.vault.hasOldSecretKey(), true);
  await assert.rejects(late.presence.begin(serving), SecretKeyChangedError);
});

test('rows of processes that were killed go a day later', async () => {
  const store = await createTestDatabase();
  await (await createProcess(store, oldKey)).presence.begin(serving);
  await (await createProcess(store, oldKey, new Date(startAt.getTime() + dayMs + secondMs))).presence.begin(serving);
  assert.equal((await listProcesses(store).execute()).length, 1);
});
