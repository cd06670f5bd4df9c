import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestDatabase } from '../../test/harness/database.ts';
import type { ConnectionStatus, DataSourceStatus } from '../store/index.ts';
import { connectionMoves, dataSourceMoves, moveConnection, moveDataSource } from './life.ts';

const at = new Date('2026-03-01T00:00:00Z');
const later = new Date('2026-03-02T00:00:00Z');

async function createRows(connection: ConnectionStatus, dataSource: DataSourceStatus) {
  const { db } = await createTestDatabase();
  await db.insertInto('accounts').values({ id: 'acc', name: 'Acme', created_at: at }).execute();
  const connectionRow = {
    id: 'con',
    account_id: 'acc',
    connector_slug: 'postgres',
    name: 'Shop',
    status: connection,
    status_since: at,
    connected_by_name: 'Eddie',
    authorized_by_name: 'Eddie',
    authorized_at: at,
    created_at: at,
  };
  await db.insertInto('connections').values(connectionRow).execute();
  const row = {
    id: 'ds',
    account_id: 'acc',
    connection_id: 'con',
    name: 'Shop',
    object_id: 'x',
    object_label: 'x',
    status: dataSource,
    status_since: at,
    sync_every_ms: 3_600_000,
    schema_name: 's',
    created_by_name: 'Eddie',
    created_at: at,
  };
  await db.insertInto('data_sources').values(row).execute();
  return db;
}

test('a legal move changes status and instant; an illegal one throws and changes nothing', async () => {
  const db = await createRows('connected', 'connected');
  assert.equal(await db.transaction().execute((trx) => moveConnection(trx, 'con', 'retrying', later)), 'connected');
  await assert.rejects(
    db.transaction().execute((trx) => moveDataSource(trx, 'ds', 'connecting', later)),
    /cannot go from connected to connecting/,
  );
  const row = await db.selectFrom('data_sources').select(['status', 'status_since']).executeTakeFirstOrThrow();
  assert.deepEqual(row, { status: 'connected', status_since: at });
});

test('a move to where it stands already is no move', async () => {
  const db = await createRows('connected', 'connected');
  await db.transaction().execute((trx) => moveDataSource(trx, 'ds', 'connected', later));
  const row = await db.selectFrom('data_sources').select('status_since').executeTakeFirstOrThrow();
  assert.deepEqual(row.status_since, at);
});

test('from every status there is a way back to connected', () => {
  for (const moves of [connectionMoves, dataSourceMoves] as Record<string, Partial<Record<string, string>>>[]) {
    for (const start of Object.keys(moves)) {
      const reached = new Set([start]);
      for (const status of reached) for (const next of Object.keys(moves[status] ?? {})) reached.add(next);
      assert.ok(reached.has('connected'), start);
    }
  }
});

test('nothing turns green straight from disconnected: a page has to be read first', () => {
  assert.equal(connectionMoves.disconnected.connected, undefined);
  assert.equal(dataSourceMoves.disconnected.connected, undefined);
});
