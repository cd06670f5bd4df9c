// What lands of a PostgreSQL database: every type, only what is new or changed, without what was deleted, and along with changed tables.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs } from '../../src/clock.ts';
import { startForeignPostgres } from '../harness/foreign-postgres.ts';
import {
  connectDatabase,
  createWorld,
  getDataSource,
  landedRows,
  listStreams,
  listSyncs,
  listTimeline,
  mailsToUsers,
} from '../harness/world.ts';

const server = await startForeignPostgres();

test('every type arrives as it was, and a row that did not change is not written again', async () => {
  const world = await createWorld();
  const shop = await server.createDatabase();
  await shop.sql(`
    create type mood as enum ('calm', 'stormy');
    create table things (
      id int primary key, j json, jb jsonb, p point, tags text[], raw bytea, price numeric(12, 3), feeling mood,
      "Odd ""name" text, day date, at timestamptz, updated_at timestamptz not null);
    insert into things select n, '{"a": 1}', '{"b": [1, 2]}', '(1,2)', array['x', 'y,z', null], '\\x00ff', n * 1.5, 'calm',
      E'tab\\tline\\nback\\\\slash', '2026-02-01', '2026-02-01T10:00:00Z', '2026-03-02T08:59:30Z' from generate_series(1, 50) n;
    grant select on things to ${shop.user};`);
  const { id } = await connectDatabase(world, shop);
  const text =
    'id, j::text, jb::text, p::text, tags::text, raw::text, price::text, feeling::text, "Odd ""name", day::text, at::text';
  const { schemaName } = await getDataSource(world, id);
  const landed = async () =>
    (await world.mooring.store.pool.query(`select ${text} from "${schemaName}".things order by id`)).rows;
  assert.deepEqual(await landed(), await shop.sql(`select ${text} from things order by id`));
  assert.equal((await listSyncs(world, id))[0]?.rowsWritten, 50);

  await shop.sql(`update things set feeling = 'stormy', updated_at = '2026-03-02T09:30:00Z' where id = 7;
    insert into things (id, updated_at) values (51, '2026-03-02T09:31:00Z');`);
  await world.advance(hourMs);
  assert.deepEqual(await landed(), await shop.sql(`select ${text} from things order by id`));
  assert.equal(
    (await listSyncs(world, id))[0]?.rowsWritten,
    2,
    'the minute before is read again, and not written again',
  );
  assert.equal((await listStreams(world, id))[0]?.rowCount, 51);
});

test('a full refresh loses what was deleted, with and without a primary key', async () => {
  const world = await createWorld();
  const shop = await server.createDatabase();
  await shop.sql(`create table keyed (id int primary key, n int); create table keyless (n int);
    insert into keyed select n, n from generate_series(1, 20) n; insert into keyless select n % 3 from generate_series(1, 20) n;
    grant select on keyed, keyless to ${shop.user};`);
  const { id } = await connectDatabase(world, shop);
  assert.equal((await landedRows(world, id, 'keyless')).length, 20);
  await shop.sql('delete from keyed where id > 5; delete from keyless where n = 0; insert into keyless values (9);');
  await world.advance(hourMs);
  for (const stream of ['keyed', 'keyless']) {
    const sorted = (rows: object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
    assert.deepEqual(sorted(await landedRows(world, id, stream)), sorted(await shop.sql(`select * from ${stream}`)));
  }
  const counts = Object.fromEntries((await listStreams(world, id)).map((it) => [it.name, it.rowCount]));
  assert.deepEqual(counts, { keyed: 5, keyless: (await landedRows(world, id, 'keyless')).length });
});

test('a new column, a changed type and a dropped column are followed and told; a dropped table is one failed stream', async () => {
  const world = await createWorld();
  const shop = await server.createDatabase();
  await shop.sql(`create table a (id int primary key, n int not null, gone text not null); create table b (id int primary key);
    insert into a values (1, 1, 'x'); insert into b values (1); grant select on a, b to ${shop.user};`);
  const { id } = await connectDatabase(world, shop);
  await shop.sql(`alter table a add column fresh text default 'new'; alter table a alter column n type text; alter table a drop column gone;
    insert into a (id, n) values (2, 'two'); drop table b;`);
  await world.advance(hourMs);
  const rows = (await landedRows(world, id, 'a')).map(({ id: key, n, fresh }) => [key, n, fresh]).sort();
  assert.deepEqual(rows, [
    [1, '1', 'new'],
    [2, 'two', 'new'],
  ]);
  const view = await getDataSource(world, id);
  assert.deepEqual([view.status, view.isPartial], ['connected', true]);
  assert.equal((await listStreams(world, id)).find((it) => it.name === 'b')?.status, 'failed');
  const changed = (await listTimeline(world, id)).find((event) => event.kind === 'schema_changed');
  assert.match(changed?.text ?? '', /new fresh; now text: n/);
  assert.equal(mailsToUsers(world).length, 0, "a request that fails is nobody's disconnection");
});
