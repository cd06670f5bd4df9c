// Tables as people really name and change them. Whatever a database offers lands, and whatever is changed in it afterwards is followed or
// said: no job fails, no row is lost, and the other tables go on.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConnectResult, DataSourceView } from '../../src/api/schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { type ForeignDatabase, startForeignPostgres } from '../harness/foreign-postgres.ts';
import {
  createWorld,
  getDataSource,
  landedRows,
  listDisconnections,
  listStreams,
  type World,
} from '../harness/world.ts';

const server = await startForeignPostgres();

async function connect(world: World, db: ForeignDatabase): Promise<string> {
  await db.sql(
    `grant select on all tables in schema public to ${db.user}; alter default privileges grant select on tables to ${db.user};`,
  );
  const { host, port, database, user, password } = db;
  const answer = await world.call<ConnectResult>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'postgres',
    fields: { host, port, database, user, password, tls: 'disable' },
  });
  const connectionId = answer.kind === 'connected' ? answer.connection.id : '';
  const { items } = await world.call<{ items: { id: string }[] }>(
    world.editor,
    'GET',
    `/api/v1/connections/${connectionId}/objects`,
  );
  const { id } = await world.call<DataSourceView>(world.editor, 'POST', '/api/v1/data-sources', {
    connectionId,
    objectId: items[0]?.id,
  });
  await world.settle();
  return id;
}

test('names with quotes, spaces, capitals, other scripts, reserved words, and names that differ in nothing but that', async () => {
  const world = await createWorld();
  const db = await server.createDatabase();
  const tables = [
    'Order',
    'order',
    'ORDER "quoted"',
    'a b',
    'a-b',
    'a_b',
    '订单',
    'заказы',
    'select',
    'x'.repeat(63),
    `${'x'.repeat(62)}y`,
    '_next_a_b',
    "it's",
    'back\\slash',
    '"',
  ];
  const columns = [
    'id',
    'Id',
    'a "b" c',
    'select',
    '名',
    "it's",
    '%s',
    '$1',
    'tab\there',
    'y'.repeat(63),
    '_mooring_generation',
    'ctid_',
    'back\\slash',
  ];
  const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
  for (const [n, table] of tables.entries()) {
    const key = n % 2 === 0 ? ', primary key ("id")' : '';
    await db.sql(`create table ${quote(table)} (${columns.map((name) => `${quote(name)} text`).join(', ')}${key});
      insert into ${quote(table)} values (${columns.map((_name, index) => `'v${index}'`).join(', ')})`);
  }
  const id = await connect(world, db);
  const streams = await listStreams(world, id);
  assert.equal(streams.length, tables.length);
  for (const { name, status, rowCount, explanation } of streams)
    assert.deepEqual([name, status, rowCount, explanation?.providerMessage], [name, 'ready', 1, undefined]);
  assert.equal(new Set(streams.map((it) => it.tableName)).size, tables.length);
  // A column that bears the name of ours is left out.
  const expected = columns.flatMap((name, index) => (name === '_mooring_generation' ? [] : [`v${index}`]));
  for (const { name } of streams) {
    const { rows } = await world.call<{ rows: unknown[][] }>(
      world.owner,
      'GET',
      `/api/v1/data-sources/${id}/rows?stream=${encodeURIComponent(name)}`,
    );
    assert.deepEqual(rows, [expected], name);
  }
  await world.advance(hourMs);
  assert.equal((await getDataSource(world, id)).isPartial, false);
});

interface Change {
  title: string;
  sql: string;
  /** The rows of t afterwards, as text of its columns in order of name. */
  rows: string[];
}

/** t (id int primary key, n int not null, v text, updated_at timestamptz), with rows 1 and 2. */
const changes: Change[] = [
  {
    title: 'a number becomes text',
    sql: `alter table t alter n type text; update t set n = 'many' , updated_at = updated_at + interval '1 hour' where id = 1`,
    rows: ['1|many|a', '2|20|b'],
  },
  {
    title: 'a column that could not be null is dropped',
    sql: `alter table t drop n; insert into t values (3, 'c', '2026-03-02T09:30:00Z')`,
    rows: ['1|10|a', '2|20|b', '3||c'],
  },
  {
    title: 'a new column that cannot be null',
    sql: `alter table t add extra int not null default 7; insert into t values (3, 30, 'c', '2026-03-02T09:30:00Z', 8)`,
    rows: ['1|10|a', '2|20|b', '3|30|c'],
  },
  {
    title: 'the key gets a second column',
    sql: `alter table t drop constraint t_pkey, add primary key (id, v); insert into t values (1, 11, 'z', '2026-03-02T09:30:00Z')`,
    rows: ['1|10|a', '1|11|z', '2|20|b'],
  },
  {
    title: 'the key becomes another column',
    sql: `alter table t drop constraint t_pkey, add primary key (v); insert into t values (1, 11, 'z', '2026-03-02T09:30:00Z')`,
    rows: ['1|10|a', '1|11|z', '2|20|b'],
  },
  {
    title: 'the key is gone',
    sql: `alter table t drop constraint t_pkey; insert into t values (1, 11, 'z', '2026-03-02T09:30:00Z')`,
    rows: ['1|10|a', '1|11|z', '2|20|b'],
  },
  {
    title: 'the column of the key is dropped',
    sql: `alter table t drop id; insert into t values (30, 'c', '2026-03-02T09:30:00Z')`,
    rows: ['|10|a', '|20|b', '|30|c'],
  },
  {
    title: 'the key becomes text',
    sql: `alter table t alter id type text; insert into t values ('x', 30, 'c', '2026-03-02T09:30:00Z')`,
    rows: ['1|10|a', '2|20|b', 'x|30|c'],
  },
  {
    title: 'the cursor becomes text',
    sql: `alter table t alter updated_at type text; insert into t values (3, 30, 'c', 'later')`,
    rows: ['1|10|a', '2|20|b', '3|30|c'],
  },
  {
    title: 'the cursor is dropped',
    sql: `alter table t drop updated_at; insert into t values (3, 30, 'c')`,
    rows: ['1|10|a', '2|20|b', '3|30|c'],
  },
  {
    title: 'the table becomes a view of the same name',
    sql: `alter table t rename to u; create view t as select * from u; insert into u values (3, 30, 'c', '2026-03-02T09:30:00Z')`,
    rows: ['1|10|a', '2|20|b', '3|30|c'],
  },
  {
    title: 'columns are swapped',
    sql: `alter table t rename n to m; alter table t rename v to n; alter table t rename m to v; update t set updated_at = '2026-03-02T09:30:00Z'`,
    rows: ['1|a|10', '2|b|20'],
  },
];

for (const { title, sql, rows } of changes) {
  test(`${title}: followed, every row is right, and nobody is disconnected`, async () => {
    const world = await createWorld();
    const db = await server.createDatabase();
    await db.sql(`create table t (id int primary key, n int not null, v text not null, updated_at timestamptz);
      create table other (id int primary key);
      insert into t values (1, 10, 'a', '2026-03-01T00:00:00Z'), (2, 20, 'b', '2026-03-01T00:00:00Z'); insert into other values (1)`);
    const id = await connect(world, db);
    await db.sql(`${sql}; insert into other values (2); grant select on t to ${db.user}`);
    await world.advance(hourMs);
    await world.advance(hourMs);
    assert.deepEqual(await listDisconnections(world), []);
    assert.equal((await landedRows(world, id, 'other')).length, 2, 'the other table goes on');
    const found = (await landedRows(world, id, 't')).map((row) =>
      [row.id, row.n, row.v].map((it) => it ?? '').join('|'),
    );
    assert.deepEqual(found.sort(), rows);
    const view = await getDataSource(world, id);
    assert.deepEqual([view.status, view.isPartial], ['connected', false]);
  });
}

for (const { title, sql } of [
  { title: 'cursor is dropped', sql: 'alter table t drop updated_at' },
  { title: 'cursor becomes text', sql: 'alter table t alter updated_at type text' },
]) {
  test(`the ${title} while the table is refused: the probe still finds that it can be read again`, async () => {
    const world = await createWorld();
    const db = await server.createDatabase();
    await db.sql(
      `create table t (id int primary key, updated_at timestamptz not null); insert into t values (1, '2026-03-01T00:00:00Z')`,
    );
    const id = await connect(world, db);
    assert.equal((await listStreams(world, id))[0]?.cursorField, 'updated_at');
    await db.sql(`revoke select on t from ${db.user}`);
    await world.advance(hourMs);
    await world.advance(minuteMs);
    assert.equal((await getDataSource(world, id)).status, 'disconnected');
    await db.sql(`${sql}; grant select on t to ${db.user}`);
    await world.advance(hourMs);
    await world.settle();
    assert.equal((await getDataSource(world, id)).status, 'connected');
    assert.equal((await listDisconnections(world))[0]?.closedBy, 'recovery');
  });
}

test('a table that is gone: that stream says so, the others go on, and nothing that landed is lost', async () => {
  const world = await createWorld();
  const db = await server.createDatabase();
  await db.sql(
    `create table t (id int primary key); create table other (id int primary key); insert into t values (1); insert into other values (1)`,
  );
  const id = await connect(world, db);
  await db.sql('drop table t; insert into other values (2)');
  await world.advance(hourMs);
  assert.equal((await landedRows(world, id, 't')).length, 1);
  assert.equal((await landedRows(world, id, 'other')).length, 2);
  assert.deepEqual(await listDisconnections(world), []);
  assert.ok((await listStreams(world, id)).find((it) => it.name === 't')?.explanation);
});

test('a view of ours stands on the landed table when a type changes: said, and the others go on', async () => {
  const world = await createWorld();
  const db = await server.createDatabase();
  await db.sql(
    `create table t (id int primary key, n int); create table other (id int primary key); insert into t values (1, 1)`,
  );
  const id = await connect(world, db);
  const { schemaName } = await getDataSource(world, id);
  await world.mooring.store.pool.query(`create view "${schemaName}".report as select n from "${schemaName}".t`);
  await db.sql(`alter table t alter n type text; update t set n = 'many'; insert into other values (2)`);
  await world.advance(hourMs);
  await world.advance(hourMs);
  assert.equal((await landedRows(world, id, 'other')).length, 1);
  assert.deepEqual(await listDisconnections(world), []);
  assert.ok((await listStreams(world, id)).find((it) => it.name === 't')?.explanation);
});
