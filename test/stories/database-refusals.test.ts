// The other ways in which a PostgreSQL server refuses: each told as what PostgreSQL can tell, and no more.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Problem } from '../../src/api/schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { type ForeignDatabase, type ForeignServer, startForeignPostgres } from '../harness/foreign-postgres.ts';
import {
  connectDatabase,
  createWorld,
  getDataSource,
  landedRows,
  listDisconnections,
  type World,
} from '../harness/world.ts';

const server = await startForeignPostgres();

async function createShop(from: ForeignServer): Promise<ForeignDatabase> {
  const shop = await from.createDatabase();
  await shop.sql(`create table a (id int primary key); insert into a values (1); grant select on a to ${shop.user};`);
  return shop;
}

async function assertCause(world: World, id: string, cause: string, detail: string): Promise<void> {
  await world.advance(hourMs);
  await world.advance(minuteMs);
  const view = await getDataSource(world, id);
  assert.equal(view.status, 'disconnected');
  assert.deepEqual([view.explanation?.cause, view.explanation?.detail], [cause, detail]);
  assert.equal(world.mail.mails.length, 2);
}

test('NOLOGIN: invalid credentials, the account is locked', async () => {
  const world = await createWorld();
  const shop = await createShop(server);
  const { id } = await connectDatabase(world, shop);
  await server.sql(`alter role ${shop.user} nologin`);
  await assertCause(world, id, 'invalid_credentials', 'account_locked');
});

test('the role was dropped: PostgreSQL says no more than of a wrong password', async () => {
  const world = await createWorld();
  const shop = await createShop(server);
  const { id } = await connectDatabase(world, shop);
  await shop.sql(`drop owned by ${shop.user}`);
  await server.sql(`drop role ${shop.user}`);
  await assertCause(world, id, 'invalid_credentials', 'wrong_password');
});

test('VALID UNTIL, read while it was valid, has passed: expired, and not a wrong password', async () => {
  const world = await createWorld();
  const shop = await createShop(server);
  // PostgreSQL keeps real time: the end lies an hour ahead of it, and our clock is moved past that end.
  const endsAt = new Date(Date.now() + hourMs);
  await server.sql(`alter role ${shop.user} valid until '${endsAt.toISOString()}'`);
  const { id } = await connectDatabase(world, shop);
  await server.sql(`alter role ${shop.user} valid until '${new Date(Date.now() - minuteMs).toISOString()}'`);
  world.clock.set(endsAt);
  await assertCause(world, id, 'expired_token', 'password_expired');
});

test('the database was renamed: unique to the provider; Reconnect edits the name when the person says it is the same', async () => {
  const world = await createWorld();
  const shop = await createShop(server);
  const { connectionId, id } = await connectDatabase(world, shop);
  await server.sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${shop.database}'`);
  await server.sql(`alter database ${shop.database} rename to ${shop.database}_2`);
  await assertCause(world, id, 'provider_specific', 'database_missing');
  const fields = { database: `${shop.database}_2`, password: shop.password };
  const asked = await world.request(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, { fields });
  assert.equal(asked.status, 409);
  assert.equal((asked.body as Problem & { reason: string }).reason, 'other_identity');
  await world.call(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, {
    fields,
    isSameDatabase: true,
  });
  await world.settle();
  assert.equal((await getDataSource(world, id)).status, 'connected');
});

test('another role at the same database is no other account', async () => {
  const world = await createWorld();
  const shop = await createShop(server);
  const { connectionId, id } = await connectDatabase(world, shop);
  await server.sql(`create role ${shop.user}_2 login password 'second'`);
  await shop.sql(`grant select on a to ${shop.user}_2`);
  await world.call(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, {
    fields: { user: `${shop.user}_2`, password: 'second' },
  });
  await world.settle();
  assert.equal((await getDataSource(world, id)).status, 'connected');
});

test('the server is stopped for two hours, then too busy: retrying, nobody is mailed, and nothing is missing', async () => {
  const world = await createWorld();
  const own = await startForeignPostgres(['max_connections=8', 'superuser_reserved_connections=3']);
  const shop = await createShop(own);
  const { id } = await connectDatabase(world, shop);
  await own.stop();
  for (let step = 0; step < 4; step++) await world.advance(30 * minuteMs);
  assert.equal((await getDataSource(world, id)).status, 'retrying');
  await own.start();
  await shop.sql('insert into a values (2)');
  await world.advance(30 * minuteMs);
  assert.equal((await getDataSource(world, id)).status, 'connected');

  await own.sql(`alter role ${shop.user} connection limit 0`);
  await world.advance(hourMs);
  assert.equal((await getDataSource(world, id)).status, 'retrying');
  assert.equal((await getDataSource(world, id)).explanation?.detail, 'too_many_connections');
  await own.sql(`alter role ${shop.user} connection limit -1`);
  await world.advance(30 * minuteMs);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.equal((await landedRows(world, id, 'a')).length, 2);
  assert.deepEqual(await listDisconnections(world), []);
  assert.equal(world.mail.mails.length, 0);
});
