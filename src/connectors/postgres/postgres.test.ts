import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { test } from 'node:test';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { atEndOfFile, createTestDatabase, silentLog } from '../../../test/harness/database.ts';
import { type ForeignDatabase, startForeignPostgres } from '../../../test/harness/foreign-postgres.ts';
import { openPlainSession } from '../../../test/harness/plain-session.ts';
import { systemClock } from '../../clock.ts';
import { createEgress } from '../../egress/index.ts';
import { type Failure, isFailure } from '../../life/diagnosis/index.ts';
import type { RequestError } from '../../request-error.ts';
import type { JsonObject, JsonValue, Store } from '../../store/index.ts';
import { getShippedConnector } from '../index.ts';
import type { Page, ReadRequest, Session, StreamDescription } from '../types.ts';
import { readTable } from './read.ts';

const server = await startForeignPostgres(['max_connections=15']);
const connector = getShippedConnector('postgres');
const egress = createEgress({
  config: { egressAllow: ['127.0.0.1/32'], egressMap: new Map() },
  clock: systemClock,
  log: silentLog,
});
atEndOfFile(egress.close);

function openSession(it: ForeignDatabase, changes: JsonObject = {}, password = it.password): Session {
  const { host, port, database, user } = it;
  const config = connector.checkConfig({ host, port, database, user, tls: 'disable', ...changes });
  return openPlainSession({ connector, egress, config, secrets: { password } });
}

async function discover(session: Session): Promise<Map<string, StreamDescription>> {
  const discovery = await connector.discoverStreams(session, 'database');
  assert.ok(!isFailure(discovery), JSON.stringify(discovery));
  return new Map(discovery.streams.map((stream) => [stream.name, stream]));
}

async function streamOf(session: Session, name: string): Promise<StreamDescription> {
  const stream = (await discover(session)).get(name);
  assert.ok(stream, `${name} is not offered`);
  return stream;
}

const requestOf = (stream: StreamDescription, changes: Partial<ReadRequest> = {}): ReadRequest => ({
  objectId: 'database',
  stream,
  cursor: null,
  window: null,
  checkpoint: null,
  ...changes,
});

async function readToEnd(pages: AsyncGenerator<Page, Failure | null>): Promise<Page[]> {
  const read: Page[] = [];
  for (;;) {
    const { value, done } = await pages.next();
    if (!done) read.push(value);
    else {
      assert.equal(value, null, JSON.stringify(value));
      return read;
    }
  }
}

async function failureOf(pages: AsyncGenerator<Page, Failure | null>): Promise<Failure> {
  let result = await pages.next();
  while (!result.done) result = await pages.next();
  assert.ok(isFailure(result.value));
  return result.value;
}

const linesOf = (pages: Page[]): string[] => pages.flatMap((page) => page.copyText.toString().split('\n').slice(0, -1));

test('settings are checked before anything is sent, and the field is named', () => {
  const good = { host: ' DB.example.org ', database: 'shop', user: 'reader' };
  assert.deepEqual(connector.checkConfig(good), {
    host: 'DB.example.org',
    port: 5432,
    database: 'shop',
    user: 'reader',
    tls: 'require',
    overlapSeconds: 60,
  });
  const bad: [JsonObject, string][] = [
    [{ ...good, host: '' }, 'host'],
    [{ ...good, host: '/var/run/postgresql' }, 'host'],
    [{ ...good, host: 'postgres://db' }, 'host'],
    [{ ...good, port: 'many' }, 'port'],
    [{ ...good, port: 70_000 }, 'port'],
    [{ ...good, tls: 'perhaps' }, 'tls'],
    [{ ...good, password: 'x' }, 'password'],
    [{ ...good, user: { a: 1 } }, 'user'],
  ];
  for (const [config, field] of bad)
    assert.throws(
      () => connector.checkConfig(config),
      (error: RequestError) => error.code === 'bad_input' && error.extra.field === field,
      field,
    );
});

test('the identity is host, port and database, and a passing VALID UNTIL is told', async () => {
  const it = await server.createDatabase();
  const open = await connector.probe(openSession(it));
  assert.ok(!isFailure(open));
  assert.equal(open.key, `127.0.0.1:${it.port}/${it.database}`);
  assert.equal(open.label, `${it.user}@127.0.0.1:${it.port}/${it.database}`);
  assert.equal(open.credentialEndsAt, null);
  await it.sql(`alter role ${it.user} valid until '2036-05-06 07:08:09+00'`);
  const ending = await connector.probe(openSession(it));
  assert.ok(!isFailure(ending));
  assert.equal(ending.credentialEndsAt?.toISOString(), '2036-05-06T07:08:09.000Z');
  await it.sql(`alter role ${it.user} valid until 'infinity'`);
  const endless = await connector.probe(openSession(it));
  assert.equal(!isFailure(endless) && endless.credentialEndsAt, null);
  assert.deepEqual(await connector.listObjects(openSession(it)), [{ id: 'database', label: it.database }]);
});

test('what refuses us is told as the server says it', async () => {
  const it = await server.createDatabase();
  const codeOf = async (session: Session): Promise<string | undefined> => {
    const failure = await connector.probe(session);
    assert.ok(isFailure(failure));
    assert.equal(failure.stage, 'db_connect');
    return failure.error?.code;
  };
  assert.equal(await codeOf(openSession(it, {}, 'not the password')), '28P01');
  assert.equal(await codeOf(openSession(it, { database: 'gone' })), '3D000');
  await it.sql(`alter role ${it.user} nologin`);
  assert.equal(await codeOf(openSession(it)), '28000');
  await it.sql(`alter role ${it.user} login valid until '2020-01-01'`);
  assert.equal(await codeOf(openSession(it)), '28P01');
});

test('tables and views are found with types that can land, keys and cursors', async () => {
  const it = await server.createDatabase();
  await it.sql(`
    create schema sales; grant usage on schema sales to ${it.user};
    create schema hidden; create table hidden.t (id int);
    create type mood as enum ('ok');
    create domain email as text; create domain work_email as email; create domain short as varchar(5);
    create table customers (
      id bigint primary key, email work_email, nick short, mood mood, moods mood[], tags text[], price numeric(10, 2),
      code char(3), codes char(3)[], name varchar(20), at timestamp(3), seen_on date, doc jsonb, raw bytea, key uuid, span interval, table_ref regclass,
      created_at timestamptz not null, updated_at timestamptz, version integer not null
    );
    create table sales."Odd.name" ("a b" int not null, "select" text, unique ("a b"));
    create table sales.part (id int, day date, primary key (day, id)) partition by range (day);
    create table sales.part_2026 partition of sales.part for values from ('2026-01-01') to ('2027-01-01');
    create view recent as select id, updated_at from customers;
    grant select on all tables in schema sales to ${it.user};
    grant select (id, name) on customers to ${it.user};
    create table secret_table (id int primary key, updated_at timestamp not null);
  `);
  const streams = await discover(openSession(it));
  assert.deepEqual([...streams.keys()], ['customers', 'recent', 'secret_table', 'sales."Odd.name"', 'sales.part']);
  // Of customers only two columns are granted.
  assert.deepEqual(streams.get('customers')?.columns, [
    { name: 'id', type: 'bigint' },
    { name: 'name', type: 'text' },
  ]);
  assert.equal(streams.get('customers')?.reading, 'full_refresh');
  assert.deepEqual(streams.get('sales."Odd.name"')?.primaryKey, ['a b']);
  assert.deepEqual(streams.get('sales.part')?.primaryKey, ['day', 'id']);
  assert.deepEqual(streams.get('recent')?.primaryKey, []);
  assert.equal(streams.get('secret_table')?.reading, 'updated_since');
  await it.sql(`grant select on customers to ${it.user}`);
  const customers = await streamOf(openSession(it), 'customers');
  assert.deepEqual(Object.fromEntries(customers.columns.map(({ name, type }) => [name, type])), {
    id: 'bigint',
    email: 'text',
    nick: 'text',
    mood: 'text',
    moods: 'text',
    tags: 'text[]',
    price: 'numeric',
    code: 'character(3)',
    codes: 'text',
    name: 'text',
    at: 'timestamp without time zone',
    seen_on: 'date',
    doc: 'jsonb',
    raw: 'bytea',
    key: 'uuid',
    span: 'interval',
    table_ref: 'text',
    created_at: 'timestamp with time zone',
    updated_at: 'timestamp with time zone',
    version: 'integer',
  });
  assert.deepEqual(
    [customers.reading, customers.cursorField, customers.primaryKey],
    ['updated_since', 'updated_at', ['id']],
  );
  assert.deepEqual(customers.cursorCandidates, ['updated_at', 'created_at', 'at', 'seen_on', 'id', 'version']);
});

const awkwardTable = `
  create table orders (
    region text, id integer, note text, amount numeric, data jsonb, tags text[], raw bytea, updated_at timestamptz,
    primary key (region, id));
  insert into orders
    select case when n % 3 = 0 then E'no\\\\rth\\t' else 'söuth' end, n,
      case n % 5 when 0 then null when 1 then '' when 2 then E'a\\tb\\nc\\\\d\\r' when 3 then E'\\\\N' else 'ünï 😀' end,
      n / 7.0, jsonb_build_object('n', n, 't', E'x\\ny'), array['a,b', null, E'q"'], decode('00ff0a', 'hex'),
      case when n % 11 = 0 then null when n % 97 = 0 then 'infinity' else timestamptz '2026-01-01' + (n / 4) * interval '1.000001 seconds' end
    from generate_series(1, 1000) n;
  grant select on orders to READER;`;

const withReader = (it: ForeignDatabase, sql: string): string => sql.replaceAll('READER', it.user);

/** Lands pages in our own PostgreSQL as a sync does: what comes later wins. */
async function land(store: Store, stream: StreamDescription, pages: Page[]): Promise<void> {
  const client = await store.pool.connect();
  try {
    const columns = stream.columns.map((it) => `${pg.escapeIdentifier(it.name)} ${it.type}`).join(', ');
    const key = stream.primaryKey.map((it) => pg.escapeIdentifier(it)).join(', ');
    await client.query(`create table if not exists landed (${columns}${key ? `, primary key (${key})` : ''})`);
    await client.query('create temp table if not exists page_rows (like landed)');
    for (const page of pages) {
      await client.query('truncate page_rows');
      const into = client.query(copyFrom('copy page_rows from stdin'));
      await pipeline(Readable.from([page.copyText]), into);
      assert.equal(into.rowCount, page.rowCount);
      const sets = stream.columns.map(
        ({ name }) => `${pg.escapeIdentifier(name)} = excluded.${pg.escapeIdentifier(name)}`,
      );
      await client.query(
        `insert into landed select * from page_rows${key ? ` on conflict (${key}) do update set ${sets.join(', ')}` : ''}`,
      );
    }
  } finally {
    client.release();
  }
}

const digestSql = (table: string): string =>
  `select count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${table} t`;

async function assertSame(it: ForeignDatabase, store: Store, table: string): Promise<void> {
  const settings = "set timezone = 'UTC'; set bytea_output = 'hex';";
  const [theirs] = await it.sql(`${settings} ${digestSql(table)}`);
  const client = await store.pool.connect();
  const results = (await client.query(`${settings} ${digestSql('landed')}`)) as unknown as pg.QueryResult[];
  client.release();
  assert.deepEqual(results.at(-1)?.rows[0], theirs);
}

for (const reading of ['full_refresh', 'updated_since'] as const)
  test(`a ${reading} read that is cut off after any page and resumed equals the table`, async () => {
    const it = await server.createDatabase();
    await it.sql(withReader(it, awkwardTable));
    const session = openSession(it);
    const stream = { ...(await streamOf(session, 'orders')), reading };
    const limits = { bytes: 1_000_000, rows: 73 };
    const whole = await readToEnd(readTable(session, requestOf(stream), limits));
    assert.ok(whole.length >= 14);
    const expected = linesOf(whole).sort();
    assert.equal(expected.length, 1000);
    for (let cut = 1; cut <= whole.length; cut++) {
      const checkpoint = JSON.parse(JSON.stringify(whole[cut - 1]?.checkpoint)) as JsonValue;
      const rest = await readToEnd(readTable(session, requestOf(stream, { checkpoint }), limits));
      assert.deepEqual([...linesOf(whole.slice(0, cut)), ...linesOf(rest)].sort(), expected, `cut after page ${cut}`);
      if (rest.length > 0) assert.equal(rest.at(-1)?.nextCursor, whole.at(-1)?.nextCursor);
    }
    const store = await createTestDatabase();
    await land(store, stream, whole);
    await assertSame(it, store, 'orders');
  });

test('an updated-since read goes on from the cursor: late, changed and undated rows arrive', async () => {
  const it = await server.createDatabase();
  await it.sql(withReader(it, awkwardTable));
  const session = openSession(it);
  const stream = await streamOf(session, 'orders');
  assert.equal(stream.reading, 'updated_since');
  const store = await createTestDatabase();
  const first = await readToEnd(connector.read(session, requestOf(stream)));
  await land(store, stream, first);
  const cursor = first.at(-1)?.nextCursor ?? null;
  assert.equal(cursor, '2026-01-01 00:04:10.00025+00');
  // Changed; committed late, 30 s behind the cursor; and one that no cursor tells.
  await it.sql(`
    update orders set note = 'changed', updated_at = '2026-01-01 00:05:00+00' where id = 10;
    insert into orders (region, id, updated_at) values ('x', 2001, '2026-01-01 00:03:40+00'), ('x', 2002, null)`);
  const second = await readToEnd(connector.read(session, requestOf(stream, { cursor })));
  await land(store, stream, second);
  await assertSame(it, store, 'orders');
  assert.equal(second.at(-1)?.nextCursor, '2026-01-01 00:05:00+00');
  assert.ok(linesOf(second).length < 500);
  // Nothing new: the cursor stays where it is.
  const third = await readToEnd(connector.read(session, requestOf(stream, { cursor: '2026-02-01 00:00:00+00' })));
  assert.equal(third.at(-1)?.nextCursor, '2026-02-01 00:00:00+00');
});

test('a row dated in the future does not carry the cursor past now', async () => {
  const it = await server.createDatabase();
  await it.sql(`
    create table t (id int primary key, updated_at timestamptz not null);
    insert into t values (1, '2026-01-01'), (2, '2999-01-01'), (3, '12026-01-01'), (4, '0044-03-15 BC');
    grant select on t to ${it.user}`);
  const session = openSession(it);
  const pages = await readToEnd(connector.read(session, requestOf(await streamOf(session, 't'))));
  assert.equal(linesOf(pages).length, 4);
  assert.equal(pages.at(-1)?.nextCursor, '2026-03-01 12:00:00.000');
});

test('an integer can serve as cursor, ties and all', async () => {
  const it = await server.createDatabase();
  await it.sql(`
    create table t (version bigint not null, id int primary key);
    insert into t select 9007199254740990 + n / 10, n from generate_series(1, 95) n;
    grant select on t to ${it.user}`);
  const session = openSession(it);
  const stream: StreamDescription = {
    ...(await streamOf(session, 't')),
    reading: 'updated_since',
    cursorField: 'version',
  };
  const limits = { bytes: 1_000_000, rows: 7 };
  const whole = await readToEnd(readTable(session, requestOf(stream), limits));
  for (const [index, { checkpoint }] of whole.entries()) {
    const rest = await readToEnd(readTable(session, requestOf(stream, { checkpoint }), limits));
    assert.equal(linesOf(whole.slice(0, index + 1)).length + linesOf(rest).length, 95);
  }
  assert.equal(whole.at(-1)?.nextCursor, '9007199254740999');
  const next = await readToEnd(readTable(session, requestOf(stream, { cursor: '9007199254740999' }), limits));
  assert.equal(linesOf(next).length, 6);
});

test('a table without key is read whole, and says that it cannot be resumed', async () => {
  const it = await server.createDatabase();
  await it.sql(`create table t (a int); insert into t values (1), (1), (null); grant select on t to ${it.user}`);
  const session = openSession(it);
  const pages = await readToEnd(readTable(session, requestOf(await streamOf(session, 't')), { bytes: 1, rows: 1 }));
  assert.deepEqual(linesOf(pages), ['1', '1', '\\N']);
  assert.deepEqual(
    pages.map((page) => page.checkpoint),
    [null, null, null],
  );
});

test('an empty table gives no page and no failure', async () => {
  const it = await server.createDatabase();
  await it.sql(`create table t (id int primary key, updated_at timestamptz); grant select on t to ${it.user}`);
  const session = openSession(it);
  assert.deepEqual(await readToEnd(connector.read(session, requestOf(await streamOf(session, 't')))), []);
});

test('a table that may not be read is offered, and its reading fails by 42501; one that is gone by 42P01', async () => {
  const it = await server.createDatabase();
  await it.sql('create table closed (id int primary key)');
  const session = openSession(it);
  const stream = await streamOf(session, 'closed');
  const denied = await failureOf(connector.read(session, requestOf(stream)));
  assert.deepEqual([denied.stage, denied.error?.code], ['db_query', '42501']);
  await it.sql('drop table closed');
  assert.equal((await failureOf(connector.read(session, requestOf(stream)))).error?.code, '42P01');
});

test('a server that stops while it is read keeps the pages so far and ends in a failure', async () => {
  const it = await server.createDatabase();
  await it.sql(`
    create table big (id int primary key, note text);
    insert into big select n, repeat('x', 500) from generate_series(1, 60000) n;
    grant select on big to ${it.user}`);
  const session = openSession(it);
  const stream = await streamOf(session, 'big');
  const limits = { bytes: 100_000, rows: 1_000 };
  const pages = readTable(session, requestOf(stream), limits);
  const first = await pages.next();
  assert.ok(!first.done);
  await server.stop();
  const before: Page[] = [first.value];
  let result = await pages.next();
  while (!result.done) {
    before.push(result.value);
    result = await pages.next();
  }
  assert.ok(isFailure(result.value));
  assert.equal(isFailure(await connector.probe(session)), true);
  await server.start();
  const rest = await readToEnd(
    readTable(session, requestOf(stream, { checkpoint: before.at(-1)?.checkpoint ?? null }), limits),
  );
  assert.equal(linesOf([...before, ...rest]).length, 60_000);
});
