import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestDatabase } from '../../test/harness/database.ts';
import { migrate, withClientTransaction } from './index.ts';

test('a migrated database has nothing left to migrate', async () => {
  const store = await createTestDatabase();
  assert.deepEqual(await migrate(store.db), []);
});

test('a database of a newer Mooring is refused', async () => {
  const store = await createTestDatabase();
  await store.pool.query("insert into migrations (name, timestamp) values ('9999_future', '')");
  await assert.rejects(migrate(store.db), /newer Mooring \(it has 9999_future\)/);
});

test('a transaction that throws leaves nothing behind', async () => {
  const store = await createTestDatabase();
  const insert = { id: 'acc_1', name: 'Acme', created_at: new Date(0) };
  const failing = withClientTransaction(store, async (trx) => {
    await trx.insertInto('accounts').values(insert).execute();
    throw new Error('on purpose');
  });
  await assert.rejects(failing, /on purpose/);
  assert.deepEqual(await store.db.selectFrom('accounts').selectAll().execute(), []);
  await withClientTransaction(store, (trx) => trx.insertInto('accounts').values(insert).execute());
  assert.equal((await store.db.selectFrom('accounts').selectAll().execute()).length, 1);
});
