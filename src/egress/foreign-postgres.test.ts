import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atEndOfFile, silentLog } from '../../test/harness/database.ts';
import { type ForeignDatabase, startForeignPostgres } from '../../test/harness/foreign-postgres.ts';
import { systemClock } from '../clock.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import { createEgress, type EgressContext, type ForeignPostgres, type ForeignPostgresOptions } from './index.ts';

const server = await startForeignPostgres(['max_connections=12']);
const context: EgressContext = { provider: 'postgres', auth: 'db_password', stage: 'db_connect', secrets: [] };

function openEgress(egressAllow: string[] = ['127.0.0.1/32']) {
  const egress = createEgress({ config: { egressAllow, egressMap: new Map() }, clock: systemClock, log: silentLog });
  atEndOfFile(egress.close);
  return egress;
}

type Settings = Partial<ForeignPostgresOptions>;
const open = (it: ForeignDatabase, changes: Settings = {}, given = context): Promise<ForeignPostgres | Failure> => {
  const { host, port, database, user, password } = it;
  return openEgress().openPostgres({ host, port, database, user, password, tls: 'disable', ...changes }, given);
};

async function connected(it: ForeignDatabase, changes: Settings = {}): Promise<ForeignPostgres> {
  const db = await open(it, changes);
  assert.ok(!isFailure(db), JSON.stringify(db));
  return db;
}

async function refused(it: ForeignDatabase, changes: Settings = {}): Promise<NonNullable<Failure['error']>> {
  const db = await open(it, changes);
  assert.ok(isFailure(db));
  assert.equal(db.stage, 'db_connect');
  assert.ok(!JSON.stringify(db).includes(it.password));
  return db.error ?? {};
}

test('a query is answered with rows, and digits are kept as text', async () => {
  const db = await connected(await server.createDatabase());
  const rows = await db.query(
    "select $1::int as n, 9007199254740993::bigint as big, 1.10::numeric as price, timestamptz '2026-01-01 00:00:00.123456+00' at time zone 'UTC' as at, array['a','b'] as names, current_setting('application_name') as app",
    [5],
  );
  assert.deepEqual(rows, [
    {
      n: 5,
      big: '9007199254740993',
      price: '1.10',
      at: '2026-01-01 00:00:00.123456',
      names: ['a', 'b'],
      app: 'mooring',
    },
  ]);
  await db.close();
});

test('each way of being refused is told by SQLSTATE or code', async () => {
  const it = await server.createDatabase();
  assert.equal((await refused(it, { password: 'wrong password' })).code, '28P01');
  assert.equal((await refused(it, { user: 'nobody_here' })).code, '28P01');
  assert.equal((await refused(it, { database: 'no_such_database' })).code, '3D000');
  await it.sql(`alter role ${it.user} nologin`);
  const locked = await refused(it);
  assert.equal(locked.code, '28000');
  assert.equal(locked.severity, 'FATAL');
  assert.match(locked.message ?? '', /is not permitted to log in/);
  assert.equal((await refused(it, { port: 1 })).code, 'ECONNREFUSED');
  assert.match((await refused(it, { host: 'no-such-host.invalid' })).code ?? '', /^(ENOTFOUND|EAI_AGAIN)$/);
  assert.match((await refused(it, { tls: 'require' })).message ?? '', /does not support SSL/);
});

test('an address of a private network is refused, also by name', async () => {
  const it = await server.createDatabase();
  for (const host of ['127.0.0.1', 'localhost', '::ffff:127.0.0.1']) {
    const db = await openEgress([]).openPostgres({ ...it, host, tls: 'disable' }, context);
    assert.equal(isFailure(db) && db.error?.code, 'MOORING_ADDRESS_REFUSED', host);
  }
});

test('too many connections answer 53300', async () => {
  const it = await server.createDatabase();
  const held: ForeignPostgres[] = [];
  let last: ForeignPostgres | Failure;
  do {
    last = await open(it);
    if (!isFailure(last)) held.push(last);
  } while (!isFailure(last));
  for (const db of held) await db.close();
  assert.equal(last.error?.code, '53300');
});

test('a failed query leaves a connection that goes on, and strikes the password out of what it quotes', async () => {
  const it = await server.createDatabase();
  await it.sql('create table secret_table (id int)');
  const db = await connected(it);
  const denied = await db.query('select * from secret_table');
  assert.ok(isFailure(denied));
  assert.deepEqual([denied.stage, denied.error?.code, denied.error?.name], ['db_query', '42501', 'error']);
  const quoted = await db.query(`select '${it.password}'::int`);
  assert.ok(isFailure(quoted) && !JSON.stringify(quoted).includes(it.password));
  assert.deepEqual(await db.query('select 1 as n'), [{ n: 1 }]);
  await db.close();
});

test('a statement that runs too long is ended by the server', async () => {
  const db = await connected(await server.createDatabase(), { statementTimeoutMs: 50 });
  const answer = await db.query('select pg_sleep(60)');
  assert.equal(isFailure(answer) && answer.error?.code, '57014');
  await db.close();
});

test('copying out streams all rows, tells a failure in the middle, and can be left early', async () => {
  const it = await server.createDatabase();
  const db = await connected(it);
  let bytes = 0;
  const copying = db.copyOut('copy (select n from generate_series(1, 200000) n) to stdout');
  for (;;) {
    const { value, done } = await copying.next();
    if (done) {
      assert.equal(value, null);
      break;
    }
    bytes += value.length;
  }
  assert.equal(bytes, 1_288_895);
  const failing = db.copyOut('copy (select 1 / (150000 - n) from generate_series(1, 200000) n) to stdout');
  let ended: IteratorResult<Buffer, Failure | null>;
  do ended = await failing.next();
  while (!ended.done);
  assert.equal(ended.value?.error?.code, '22012');
  assert.deepEqual(await db.query('select 1 as n'), [{ n: 1 }]);
  for await (const _chunk of db.copyOut('copy (select n from generate_series(1, 10000000) n) to stdout')) break;
  assert.ok(isFailure(await db.query('select 1')));
  await db.close();
});

test('a server that stops in the middle is a failure, not a crash', async () => {
  const it = await server.createDatabase();
  const idle = await connected(it);
  const reading = await connected(it);
  const copying = reading.copyOut('copy (select n, repeat($$x$$, 500) from generate_series(1, 5000000) n) to stdout');
  await copying.next();
  await server.stop();
  let ended: IteratorResult<Buffer, Failure | null>;
  do ended = await copying.next();
  while (!ended.done);
  assert.ok(isFailure(ended.value));
  assert.ok(isFailure(await idle.query('select 1')));
  assert.equal((await refused(it)).code, 'ECONNREFUSED');
  await idle.close();
  await reading.close();
  await server.start();
  const again = await connected(it);
  assert.deepEqual(await again.query('select 1 as n'), [{ n: 1 }]);
  await again.close();
});

test('cancelling ends a query that is running', async () => {
  const it = await server.createDatabase();
  const cancel = new AbortController();
  const db = await open(it, {}, { ...context, signal: cancel.signal });
  assert.ok(!isFailure(db));
  const running = db.query('select pg_sleep(60)');
  cancel.abort();
  const answer = await running;
  assert.equal(isFailure(answer) && answer.error?.code, 'ABORTED');
  await db.close();
});
