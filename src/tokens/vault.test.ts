import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import { createTestDatabase, silentLog } from '../../test/harness/database.ts';
import { systemClock } from '../clock.ts';
import { openDatabase } from '../store/index.ts';
import { VaultError } from './sealed-bytes.ts';
import { openVault } from './vault.ts';

const secretKey = Buffer.alloc(32, 1);
const clock = systemClock;

test('what is sealed comes back, for any data and any row', async () => {
  const vault = await openVault({ store: await createTestDatabase(), secretKey, clock });
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.string()), fc.string(), async (plain, rowId) => {
      const copy = JSON.parse(JSON.stringify(plain));
      assert.deepEqual(await vault.unseal(await vault.seal(copy, rowId), rowId), copy);
    }),
  );
});

test('any flipped bit and any other row id is noticed', async () => {
  const vault = await openVault({ store: await createTestDatabase(), secretKey, clock });
  const sealed = await vault.seal({ password: 'correct horse' }, 'credential:a');
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: sealed.length * 8 - 1 }), async (bit) => {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      await assert.rejects(vault.unseal(altered, 'credential:a'), VaultError);
    }),
    { numRuns: 300 },
  );
  await assert.rejects(vault.unseal(sealed, 'credential:b'), VaultError);
  for (let length = 0; length < sealed.length; length += 7)
    await assert.rejects(vault.unseal(sealed.subarray(0, length), 'credential:a'), VaultError);
});

test('the same data sealed twice looks different', async () => {
  const vault = await openVault({ store: await createTestDatabase(), secretKey, clock });
  assert.notDeepEqual(await vault.seal({ a: 1 }, 'r'), await vault.seal({ a: 1 }, 'r'));
});

test('after a rotation the old key still opens, in processes that have not noticed too', async () => {
  const store = await createTestDatabase();
  const first = await openVault({ store, secretKey, clock });
  const second = await openVault({ store, secretKey, clock });
  const before = await first.seal({ n: 1 }, 'r');
  const id = await first.rotateDataKey();
  const after = await first.seal({ n: 2 }, 'r');
  assert.ok(after.includes(Buffer.from(id)));
  for (const vault of [first, second]) {
    assert.deepEqual(await vault.unseal(before, 'r'), { n: 1 });
    assert.deepEqual(await vault.unseal(after, 'r'), { n: 2 });
  }
  assert.ok((await second.seal({ n: 3 }, 'r')).includes(Buffer.from(id)), 'and from then on it seals with the new one');
});

test('processes that start together make one data key', async () => {
  const store = await createTestDatabase();
  const other = openDatabase(store.url, silentLog, 5);
  try {
    const vaults = await Promise.all(
      Array.from({ length: 10 }, (_, index) => openVault({ store: index % 2 ? store : other, secretKey, clock })),
    );
    assert.equal((await store.db.selectFrom('vault_keys').selectAll().execute()).length, 1);
    const sealed = await vaults[0]!.seal({ ok: true }, 'r');
    assert.deepEqual(await vaults[9]!.unseal(sealed, 'r'), { ok: true });
  } finally {
    await other.close();
  }
});

test('another master key is refused, and nothing is written', async () => {
  const store = await createTestDatabase();
  await openVault({ store, secretKey, clock });
  const before = await store.db.selectFrom('vault_keys').selectAll().execute();
  await assert.rejects(openVault({ store, secretKey: Buffer.alloc(32, 2), clock }), (error: Error) => {
    assert.ok(error instanceof VaultError);
    assert.match(error.message, /Nothing was changed.*MOORING_SECRET_KEY/s);
    return true;
  });
  assert.deepEqual(await store.db.selectFrom('vault_keys').selectAll().execute(), before);
});

test('a derived secret is the same in every process and after a rotation, and another for any other purpose, id or master key', async () => {
  const store = await createTestDatabase();
  const vault = await openVault({ store, secretKey, clock });
  const secret = vault.deriveSecret('a purpose', 'id').toString('hex');
  assert.equal(secret.length, 64);
  await vault.rotateDataKey();
  const other = await openVault({ store, secretKey, clock });
  assert.equal(other.deriveSecret('a purpose', 'id').toString('hex'), secret);
  const elsewhere = await openVault({ store: await createTestDatabase(), secretKey: randomBytes(32), clock });
  const others = [
    vault.deriveSecret('a purpose', 'id2'),
    vault.deriveSecret('a purpos', 'eid'),
    elsewhere.deriveSecret('a purpose', 'id'),
  ];
  assert.equal(new Set([secret, ...others.map((it) => it.toString('hex'))]).size, 4);
});
