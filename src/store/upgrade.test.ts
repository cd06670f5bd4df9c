// A database that people have used is brought up to date with everything in it.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import test from 'node:test';
import pg from 'pg';
import { atEndOfFile, openTestStore, testPostgres, withDatabase } from '../../test/harness/database.ts';
import { listMigrations, migrate, type Store } from './index.ts';

async function createEmptyDatabase(): Promise<Store> {
  const { url } = await testPostgres();
  const name = `t_${randomBytes(8).toString('hex')}`;
  const admin = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  atEndOfFile(() => admin(`drop database if exists ${name} with (force)`));
  await admin(`create database ${name}`);
  return openTestStore(withDatabase(url, name));
}

/** A row for every column that must be filled, in the order in which rows refer to each other. */
const used = `
  insert into accounts (id, name, created_at) values ('acc_1', 'Acme', now());
  insert into users (id, account_id, name, email, role, created_at, updated_at)
    values ('usr_1', 'acc_1', 'Olga', 'olga@example.org', 'owner', now(), now());
  insert into api_keys (id, account_id, name, role, key_hash, key_hint, created_by_user_id, created_by_name, created_at)
    values ('key_1', 'acc_1', 'nightly', 'admin', 'hash', 'mrg_abcd', 'usr_1', 'Olga', now());
  insert into vault_keys (id, wrapped, created_at) values ('key_1', '\\x01', now());
  insert into oauth_apps (connector_slug, client_id, client_secret_sealed, updated_at, updated_by_name)
    values ('sandbox-analytics', 'client', '\\x02', now(), 'Olga');
  insert into connections (id, account_id, connector_slug, name, status, status_since, connected_by_user_id, connected_by_name,
      authorized_by_user_id, authorized_by_name, authorized_at, created_at)
    values ('con_1', 'acc_1', 'sandbox-analytics', 'Analytics', 'disconnected', now(), 'usr_1', 'Olga', 'usr_1', 'Olga', now(), now());
  insert into credentials (connection_id, version, sealed, obtained_at, refused_at, refused_failure)
    values ('con_1', 3, '\\x03', now(), now(), '{"kind":"failure"}');
  insert into authorizations (id, account_id, user_id, connector_slug, connection_id, state_hash, status, return_to, created_at, expires_at)
    values ('aut_1', 'acc_1', 'usr_1', 'sandbox-analytics', 'con_1', 'state', 'other_identity', '/', now(), now());
`;

test('a database of the first two migrations, in use, is brought up to date and keeps what it holds', async () => {
  const store = await createEmptyDatabase();
  assert.deepEqual(await migrate(store.db, '0002_unknown_failures'), ['0001_house', '0002_unknown_failures']);
  await store.pool.query(used);
  await migrate(store.db);
  const { known, applied } = await listMigrations(store.db);
  assert.deepEqual(applied, known);
  const { rows } = await store.pool.query(
    `select api_keys.can_read_credentials, credentials.version, last_failure, refresh_failures, authorizations.status, link_id
       from api_keys, credentials, authorizations`,
  );
  assert.deepEqual(rows, [
    {
      can_read_credentials: false,
      version: 3,
      last_failure: { kind: 'failure' },
      refresh_failures: 0,
      status: 'other_identity',
      link_id: null,
    },
  ]);
});

test('an Account with links, reads, forecasts and notices is deleted whole, and a Connection leaves only its links', async () => {
  const store = await createEmptyDatabase();
  await migrate(store.db);
  await store.pool.query(used.replace('refused_failure', 'last_failure'));
  await store.pool.query(`
    insert into disconnections (id, account_id, connection_id, scope, status, cause, detail, certainty, rule, diagnosis, failure, first_failed_at, opened_at)
      values ('dis_1', 'acc_1', 'con_1', 'connection', 'open', 'expired_token', 'x', 'sure', 'r', '{}', '{}', now(), now());
    insert into reconnect_links (id, account_id, kind, connector_slug, connection_id, disconnection_id, token_hash, recipient_user_id,
        recipient_name, recipient_email, created_at, expires_at)
      values ('lnk_1', 'acc_1', 'disconnection', 'sandbox-analytics', 'con_1', 'dis_1', 'h', 'usr_1', 'Olga', 'o@example.org', now(), now());
    insert into reconnect_letters (id, account_id, link_id, kind, recipient_name, recipient_email, message_id, status, decided_at)
      values ('let_1', 'acc_1', 'lnk_1', 'used', 'Olga', 'o@example.org', '<1>', 'pending', now());
    insert into expirations (connection_id, account_id, connector_slug, since, basis) values ('con_1', 'acc_1', 'sandbox-analytics', now(), 'b');
    insert into notifications (id, account_id, event, recipient_name, recipient_email, message_id, status, decided_at)
      values ('not_1', 'acc_1', 'expiring', 'Olga', 'o@example.org', '<2>', 'pending', now());
    insert into expiry_notices values ('not_1', 'con_1', 'o@example.org', now(), 1);
    insert into credential_reads values ('con_1', 'key_1', now(), 'acc_1', 'nightly', 1, now(), now());
  `);
  await store.pool.query("delete from connections where id = 'con_1'");
  const left = await store.pool.query('select connection_id, disconnection_id from reconnect_links');
  assert.deepEqual(left.rows, [{ connection_id: null, disconnection_id: null }]);
  await store.pool.query("delete from accounts where id = 'acc_1'");
  for (const table of [
    'reconnect_links',
    'reconnect_letters',
    'expirations',
    'expiry_notices',
    'credential_reads',
    'notifications',
    'users',
  ])
    assert.equal((await store.pool.query(`select 1 from ${table}`)).rowCount, 0, table);
});
