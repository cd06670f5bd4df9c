// The whole life of one Data Source on real servers: connected, synced, the password is changed, noticed, confirmed, told to both,
// reconnected, caught up, told that it is well again.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Problem } from '../../src/api/schemas.ts';
import { hourMs, minuteMs, secondMs } from '../../src/clock.ts';
import { type ForeignDatabase, startForeignPostgres } from '../harness/foreign-postgres.ts';
import {
  connectDatabase,
  createWorld,
  getConnection,
  getDataSource,
  landedRows,
  listDisconnections,
  listStreams,
  listTimeline,
  type World,
} from '../harness/world.ts';

const server = await startForeignPostgres();

async function createShop(): Promise<ForeignDatabase> {
  const shop = await server.createDatabase();
  await shop.sql(`
    create table orders (id bigint primary key, customer text, total numeric(10,2), updated_at timestamptz not null);
    create table countries (code text primary key, name text);
    insert into orders select n, 'customer ' || n % 7, n * 1.5, timestamptz '2026-02-01' + n * interval '1 minute' from generate_series(1, 1000) n;
    insert into countries values ('DE', 'Germany'), ('FR', 'France');
    grant select on orders, countries to ${shop.user};`);
  return shop;
}

const shopNames = { connection: 'Shop', dataSource: 'Shop database' };

async function assertSameOrders(world: World, shop: ForeignDatabase, dataSourceId: string): Promise<void> {
  const theirs = await shop.sql('select id::int, customer, total::text, updated_at from orders order by id');
  const ours = await landedRows(world, dataSourceId, 'orders');
  const plain = (rows: Record<string, unknown>[]) =>
    rows.map((row) => ({ ...row, id: Number(row.id) })).sort((a, b) => a.id - b.id);
  const asText = (rows: Record<string, unknown>[]) =>
    plain(rows).map((row) => JSON.stringify(row, ['id', 'customer', 'total', 'updated_at']));
  assert.deepEqual(asText(ours), asText(theirs));
}

test('a changed password: noticed, confirmed, told to both, reconnected in place, caught up, told again', async () => {
  const world = await createWorld();
  const shop = await createShop();
  const { connectionId, id: dataSourceId } = await connectDatabase(world, shop, shopNames);
  assert.equal((await getDataSource(world, dataSourceId)).status, 'connected');
  await assertSameOrders(world, shop, dataSourceId);

  await shop.sql(`insert into orders values (1001, 'late', 9.99, '2026-03-02T09:30:00Z')`);
  await world.advance(hourMs);
  await assertSameOrders(world, shop, dataSourceId);

  await server.sql(`alter role ${shop.user} password 'another one'`);
  await world.advance(hourMs);
  assert.equal((await getDataSource(world, dataSourceId)).status, 'retrying', 'one refusal is no proof');
  assert.equal(world.mail.mails.length, 0);
  await world.advance(59 * secondMs);
  assert.equal(world.mail.mails.length, 0);
  await world.advance(secondMs);

  const broken = await getDataSource(world, dataSourceId);
  assert.equal(broken.status, 'disconnected');
  assert.equal(broken.explanation?.cause, 'invalid_credentials');
  assert.match(broken.explanation?.providerMessage ?? '', /password authentication failed/);
  assert.ok((broken.explanation?.interpret.length ?? 0) > 0 && (broken.explanation?.resolve.length ?? 0) > 0);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  assert.deepEqual(world.mail.mails.map((mail) => mail.to).sort(), ['eddie@example.org', 'olga@example.org']);
  for (const mail of world.mail.mails) {
    assert.match(mail.subject, /Shop.*disconnected/i);
    assert.match(mail.text, /Shop database/);
    assert.match(mail.text, /\/reconnect#[\w-]{43}\n/);
  }
  const [disconnection] = await listDisconnections(world);
  assert.deepEqual(
    disconnection?.dataSources.map((it) => it.name),
    ['Shop database'],
  );
  assert.equal(disconnection?.notifications.length, 2);

  await shop.sql(
    `insert into orders select n, 'meanwhile', 1, timestamptz '2026-03-02T12:00:00Z' from generate_series(2000, 2099) n`,
  );
  await shop.sql(`update orders set customer = 'changed', updated_at = '2026-03-02T12:30:00Z' where id = 5`);
  await world.advance(5 * hourMs);
  assert.equal(world.mail.mails.length, 2, 'nobody is told twice');

  const refused = await world.request(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, {
    fields: { password: 'wrong again' },
  });
  assert.equal(refused.status, 422);
  assert.match((refused.body as Problem).detail, /password/i);
  assert.ok(((refused.body as Problem).explanation?.resolve.length ?? 0) > 0, 'and says how to resolve it');
  assert.equal(
    (await getConnection(world, connectionId)).status,
    'disconnected',
    'a refused new secret leaves the old state',
  );

  await world.call(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, {
    fields: { password: 'another one' },
  });
  assert.equal(
    (await getDataSource(world, dataSourceId)).status,
    'catching_up',
    'nothing is green before a page was read',
  );
  await world.settle();
  assert.equal((await getDataSource(world, dataSourceId)).status, 'connected');
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  await assertSameOrders(world, shop, dataSourceId);

  const [closed] = await listDisconnections(world);
  assert.equal(closed?.status, 'closed');
  assert.equal(closed?.closedBy, 'reconnect');
  assert.equal(closed?.reconnectedBy, 'Eddie Editor');
  assert.equal(world.mail.mails.length, 4);
  assert.deepEqual(
    world.mail.mails
      .slice(2)
      .map((mail) => mail.to)
      .sort(),
    ['eddie@example.org', 'olga@example.org'],
  );
  assert.match(world.mail.mails[2]?.subject ?? '', /connected again/i);
  const streams = await listStreams(world, dataSourceId);
  for (const stream of streams) for (const gap of stream.gaps) assert.equal(gap.status, 'filled');
  assert.ok(
    streams.some((stream) => stream.gaps.length > 0),
    'the gap stands in the ledger',
  );
  const kinds = (await listTimeline(world, dataSourceId)).map((event) => event.kind);
  for (const kind of [
    'connected',
    'data_source_created',
    'refusal_seen',
    'disconnected',
    'notified',
    'reconnected',
    'closed',
    'catch_up_finished',
  ])
    assert.ok(kinds.includes(kind), kind);

  await world.advance(10 * 24 * hourMs);
  assert.equal(world.mail.mails.length, 4, 'no reminder of what is over');
});

test('a password that was put back within the pause disconnects nobody', async () => {
  const world = await createWorld();
  const shop = await createShop();
  const { id: dataSourceId } = await connectDatabase(world, shop, shopNames);
  await server.sql(`alter role ${shop.user} password 'another one'`);
  await world.advance(hourMs);
  assert.equal((await getDataSource(world, dataSourceId)).status, 'retrying');
  await server.sql(`alter role ${shop.user} password '${shop.password}'`);
  await world.advance(minuteMs);
  assert.equal((await getDataSource(world, dataSourceId)).status, 'connected');
  assert.equal(world.mail.mails.length, 0);
  assert.deepEqual(await listDisconnections(world), []);
});

test('reminders go out after 1, 3, 7 and 14 days, each once', async () => {
  const world = await createWorld();
  const shop = await createShop();
  await connectDatabase(world, shop, shopNames);
  await server.sql(`alter role ${shop.user} password 'another one'`);
  await world.advance(hourMs);
  await world.advance(minuteMs);
  assert.equal(world.mail.mails.length, 2);
  for (const [days, mails] of [
    [1, 4],
    [1, 4],
    [1, 6],
    [4, 8],
    [7, 10],
    [30, 10],
  ] as const) {
    await world.advance(days * 24 * hourMs);
    assert.equal(world.mail.mails.length, mails);
  }
});
