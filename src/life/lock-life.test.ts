// Two transactions that change one Connection's life never wait for each other in a ring, also when a sync is made between their steps.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestDatabase } from '../../test/harness/database.ts';
import { createConnection, createTestTokens } from '../../test/harness/tokens.ts';
import { systemClock } from '../clock.ts';
import type { Store, Trx } from '../store/index.ts';
import { lockLife } from './lock-life.ts';

const now = systemClock.now();

async function createDataSource(store: Store): Promise<{ connectionId: string; accountId: string }> {
  const { tokens } = await createTestTokens({ store });
  const connectionId = await createConnection(store, tokens, null);
  const { account_id: accountId } = await store.db
    .selectFrom('connections')
    .select('account_id')
    .executeTakeFirstOrThrow();
  await store.db
    .insertInto('data_sources')
    .values({
      id: 'ds',
      account_id: accountId,
      connection_id: connectionId,
      name: 'Shop',
      object_id: '1',
      object_label: 'Shop',
      status: 'connected',
      status_since: now,
      sync_every_ms: 3_600_000,
      schema_name: 'shop',
      created_by_name: 'Ada',
      created_at: now,
    })
    .execute();
  return { connectionId, accountId };
}

const lockConnection = (trx: Trx, id: string) =>
  trx.selectFrom('connections').select('id').where('id', '=', id).forUpdate().execute();

/** Resolves when as many sessions of this database wait for a lock. */
async function untilWaiting(store: Store, count: number): Promise<void> {
  for (;;) {
    const { rows } = await store.pool.query(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows[0].count >= count) return;
  }
}

test('a sync that is made while a disconnection waits for its Connection, and writes a page meanwhile, is no deadlock', async () => {
  const store = await createTestDatabase();
  const { connectionId, accountId } = await createDataSource(store);
  const isDisconnecting = Promise.withResolvers<void>();
  const isPageWaiting = Promise.withResolvers<void>();
  let disconnecting: Promise<unknown> | undefined;

  // Somebody makes a sync, as all do who make one: with the Connection locked.
  await store.db.transaction().execute(async (trx) => {
    await lockConnection(trx, connectionId);
    disconnecting = store.db.transaction().execute(async (other) => {
      await lockLife(other, connectionId);
      isDisconnecting.resolve();
      await isPageWaiting.promise;
      await other.updateTable('syncs').set({ status: 'cancelled', finished_at: now }).execute();
    });
    await untilWaiting(store, 1);
    const sync = {
      id: 'sync',
      data_source_id: 'ds',
      account_id: accountId,
      kind: 'scheduled',
      created_at: now,
    } as const;
    await trx
      .insertInto('syncs')
      .values({ ...sync, status: 'running' })
      .execute();
  });
  await isDisconnecting.promise;
  // A page of the new sync: its own row first, then the Connection, whose trouble it clears.
  const page = store.db.transaction().execute(async (trx) => {
    await trx.selectFrom('syncs').select('id').where('id', '=', 'sync').forUpdate().execute();
    await lockConnection(trx, connectionId);
  });
  await untilWaiting(store, 1);
  isPageWaiting.resolve();
  await Promise.all([disconnecting, page]);
  const { status } = await store.db.selectFrom('syncs').select('status').executeTakeFirstOrThrow();
  assert.equal(status, 'cancelled');
});
