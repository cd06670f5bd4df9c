import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { atEndOfFile, createTestDatabase, silentLog, testPostgres, withDatabase } from '../../test/harness/database.ts';
import { createControlledClock } from '../clock.ts';
import { RequestError } from '../request-error.ts';
import {
  inspectRestoreTarget,
  listMigrations,
  migrate,
  openDatabase,
  readBackupHeader,
  requireKnownMigrations,
  restoreBackup,
  type Store,
  verifyBackup,
  writeBackup,
} from './index.ts';

const at = new Date('2026-03-02T09:00:00.123Z');
const folder = await mkdtemp(join(tmpdir(), 'mooring-backup-test-'));
atEndOfFile(() => rm(folder, { recursive: true, force: true }));

const pathOf = (name: string): string => join(folder, name);

const writeTo = (store: Store, path: string) =>
  writeBackup(store, {
    path,
    keyFingerprint: 'f00d',
    mooringVersion: '0.1.0',
    clock: createControlledClock(at),
  });

/** A database as it comes from `create database`, on one connection. */
async function createEmptyDatabase(): Promise<Store> {
  const { url } = await testPostgres();
  const name = `r_${randomBytes(8).toString('hex')}`;
  const admin = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const store = openDatabase(withDatabase(url, name), silentLog, 1);
  atEndOfFile(async () => {
    await store.close();
    const last = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
    await last.connect();
    await last.query(`drop database if exists ${name} with (force)`);
    await last.end();
  });
  return store;
}

/** An Account with a Connection, a sealed credential, two Data Sources and what a column can hold that is hard to carry. */
async function fill(store: Store, name = 'Acme'): Promise<void> {
  const { pool } = store;
  const run = (sql: string, values: unknown[] = []) => pool.query(sql, values);
  await run('insert into accounts (id, name, created_at) values ($1, $2, $3)', ['acc_1', name, at]);
  await run(
    `insert into connections (id, account_id, connector_slug, name, status, status_since, config, connected_by_name,
       authorized_by_name, authorized_at, created_at)
     values ('con_1', 'acc_1', 'postgres', $1, 'connected', $2, $3, 'Olga', 'Olga', $2, $2)`,
    ['tab\there, back\\slash, \\N, line\nfeed, “ünï→😀”', at, JSON.stringify({ a: ['\\.', null, 1.5], ключ: '"' })],
  );
  await run(`insert into credentials (connection_id, version, sealed, obtained_at) values ('con_1', 1, $1, $2)`, [
    Buffer.from([0, 1, 10, 92, 255, 46]),
    at,
  ]);
  for (const id of ['one', 'two'])
    await run(
      `insert into data_sources (id, account_id, connection_id, name, object_id, object_label, status, status_since,
         sync_every_ms, schema_name, created_by_name, created_at)
       values ($1, 'acc_1', 'con_1', $1, $1, $1, 'connected', $2, 3600000, $3, 'Olga', $2)`,
      [id, at, `ds Über "${id}"`],
    );
  await run(`create schema "ds Über ""one"""`);
  await run(
    `create table "ds Über ""one"""."Orders; --" (id bigint, "from" text, amount numeric(12,3), raw bytea, body jsonb,
       at timestamptz, tags text[], half double precision, _mooring_generation bigint not null default 7, primary key (id, "from"))`,
  );
  await run(`create index orders_at on "ds Über ""one"""."Orders; --" (at)`);
  await run(
    `insert into "ds Über ""one"""."Orders; --" (id, "from", amount, raw, body, at, tags, half)
     select n, case when n % 3 = 0 then '' else 'x' || n end, n / 7.0, decode('00ff0a5c', 'hex'), '{"n": null, "ä": "\\n"}', $1,
       case when n % 2 = 0 then array['a,b', null, '{"c"}'] end, 0.1 + n from generate_series(1, 5000) n`,
    [at],
  );
  await run(`create table "ds Über ""one""".empty (only_column text)`);
}

/** Everything a backup has to carry, as text. */
async function readAll(store: Store): Promise<Record<string, unknown>> {
  const { rows: tables } = await store.pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and (n.nspname = 'mooring' or n.nspname like 'ds %') and c.relname not like 'migrations%' order by 1`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await store.pool.query(`select t::text as row from ${name} t order by 1`);
    found[name] = rows.map((it) => it.row);
  }
  const { rows: shape } = await store.pool.query(
    `select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attnum > 0 and c.relkind in ('r', 'i') and (n.nspname = 'mooring' or n.nspname like 'ds %')
      order by 1, 2, a.attnum`,
  );
  const { rows: constraints } = await store.pool.query(
    `select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
      where connamespace in (select oid from pg_namespace where nspname = 'mooring' or nspname like 'ds %') order by 1, 2`,
  );
  return { ...found, shape, constraints };
}

const refusal = (code: string, pattern: RegExp) => (error: unknown) =>
  error instanceof RequestError && error.code === code && pattern.test(error.message);

test('what was backed up is there again, to the last byte: rows, types, keys, defaults and indexes', async () => {
  const source = await createTestDatabase();
  await fill(source);
  const path = pathOf('round-trip');
  const report = await writeTo(source, path);
  assert.equal(report.header.accountCount, 1);
  assert.equal(report.header.dataSourceCount, 2);
  assert.ok(report.rowCount > 5000);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  await verifyBackup(path);
  const target = await createEmptyDatabase();
  const restored = await restoreBackup(target, { path, isReplacing: false });
  assert.equal(restored.rowCount, report.rowCount);
  assert.deepEqual(await readAll(target), await readAll(source));
  assert.deepEqual(await migrate(target.db), []);
});

test('a backup is one instant: what is written while it runs is not in it', async () => {
  const source = await createTestDatabase();
  await fill(source);
  const path = pathOf('instant');
  let wasWritten: Promise<unknown> | undefined;
  await writeBackup(source, {
    path,
    keyFingerprint: 'f00d',
    mooringVersion: '0.1.0',
    clock: createControlledClock(at),
    onProgress: () => {
      wasWritten ??= source.pool.query(`update accounts set name = 'changed'`);
    },
  });
  await wasWritten;
  const target = await createEmptyDatabase();
  await restoreBackup(target, { path, isReplacing: false });
  const { rows } = await target.pool.query('select name from accounts');
  assert.deepEqual(rows, [{ name: 'Acme' }]);
});

test('a file that is cut off, changed, or something else is refused before anything is written', async () => {
  const source = await createTestDatabase();
  await fill(source);
  const whole = pathOf('whole');
  await writeTo(source, whole);
  const { size } = await stat(whole);
  const damaged = async (change: (path: string) => Promise<unknown>): Promise<string> => {
    const path = pathOf(`damaged-${randomBytes(4).toString('hex')}`);
    await copyFile(whole, path);
    await change(path);
    return path;
  };
  const flip = (at: number) => async (path: string) => {
    const bytes = await readFile(path);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    await writeFile(path, bytes);
  };
  const plain = gunzipSync(await readFile(whole));
  const repack = (bytes: Buffer) => (path: string) => writeFile(path, gzipSync(bytes));
  const flippedRow = Buffer.from(plain);
  const inRows = flippedRow.indexOf('x4999');
  assert.ok(inRows > 0);
  flippedRow[inRows] = 0x79;
  const cases: [string, (path: string) => Promise<unknown>][] = [
    ['cut in half', (path) => truncate(path, Math.floor(size / 2))],
    ['last byte gone', (path) => truncate(path, size - 1)],
    ['a byte flipped', flip(Math.floor(size / 3))],
    ['a byte flipped near the end', flip(size - 12)],
    ['packed again with another row', repack(flippedRow)],
    ['packed again without its end', repack(plain.subarray(0, plain.lastIndexOf('{"kind":"end"')))],
    ['packed again with more at its end', repack(Buffer.concat([plain, Buffer.from('more\n')]))],
    ['empty', (path) => truncate(path, 0)],
    ['text', (path) => writeFile(path, 'select 1;')],
    ['another gzip', repack(Buffer.from('{"kind":"header","header":{"format":"other"}}\n'))],
  ];
  for (const [name, change] of cases) {
    const path = await damaged(change);
    await assert.rejects(verifyBackup(path), refusal('bad_input', /damaged|no backup of Mooring/), name);
  }
  await assert.rejects(verifyBackup(pathOf('nowhere')), refusal('not_found', /no file/));
  await verifyBackup(whole);
});

test('a restore that breaks off changes nothing', async () => {
  const source = await createTestDatabase();
  await fill(source);
  const whole = pathOf('breaks-off');
  await writeTo(source, whole);
  const cut = pathOf('breaks-off-cut');
  const plain = gunzipSync(await readFile(whole));
  await writeFile(cut, gzipSync(plain.subarray(0, plain.length - 2000)));
  const target = await createEmptyDatabase();
  await migrate(target.db);
  await fill(target, 'Before');
  const before = await readAll(target);
  await assert.rejects(restoreBackup(target, { path: cut, isReplacing: true }), refusal('bad_input', /cut off/));
  assert.deepEqual(await readAll(target), before);
});

test('a database with an Account is replaced only when that was asked for, and wholly', async () => {
  const source = await createTestDatabase();
  await fill(source);
  const path = pathOf('replace');
  await writeTo(source, path);
  const target = await createEmptyDatabase();
  await migrate(target.db);
  await fill(target, 'Before');
  await target.pool.query(`update data_sources set schema_name = 'ds gone' where id = 'two'`);
  await target.pool.query(`create schema "ds gone"`);
  await target.pool.query(`create table "ds gone".old (id int)`);
  assert.equal((await inspectRestoreTarget(target)).isEmpty, false);
  await assert.rejects(
    restoreBackup(target, { path, isReplacing: false }),
    refusal('conflict', /in use: 1 Account, 2 Data Sources\. Nothing was changed/),
  );
  await restoreBackup(target, { path, isReplacing: true });
  assert.deepEqual(await readAll(target), await readAll(source));
});

test('a database that was only started once counts as empty', async () => {
  const source = await createTestDatabase();
  await fill(source);
  const path = pathOf('started-once');
  await writeTo(source, path);
  const target = await createEmptyDatabase();
  await migrate(target.db);
  await target.pool.query(`insert into vault_keys (id, wrapped, created_at) values ('key_1', 'x', $1)`, [at]);
  await restoreBackup(target, { path, isReplacing: false });
  assert.deepEqual(await readAll(target), await readAll(source));
});

test('a database on which Mooring is running, or whose schema is not ours, is refused', async () => {
  const source = await createTestDatabase();
  const path = pathOf('refused');
  await writeTo(source, path);
  const busy = await createEmptyDatabase();
  const running = openDatabase(busy.url, silentLog);
  await running.pool.query('select 1');
  await assert.rejects(restoreBackup(busy, { path, isReplacing: true }), refusal('conflict', /Mooring is running/));
  await running.close();
  const foreign = await createEmptyDatabase();
  await foreign.pool.query('create schema mooring');
  await foreign.pool.query('create table mooring.boats (name text)');
  await assert.rejects(restoreBackup(foreign, { path, isReplacing: true }), refusal('conflict', /not Mooring's/));
});

test('a backup of a newer Mooring is refused by its format and by its migrations', async () => {
  const source = await createTestDatabase();
  const path = pathOf('newer');
  await writeTo(source, path);
  const plain = gunzipSync(await readFile(path)).toString('latin1');
  const newer = pathOf('newer-format');
  await writeFile(newer, gzipSync(Buffer.from(plain.replace('"formatVersion":1', '"formatVersion":2'), 'latin1')));
  await assert.rejects(readBackupHeader(newer), refusal('conflict', /newer Mooring/));
  const header = await readBackupHeader(path);
  await requireKnownMigrations(source, header);
  await assert.rejects(
    requireKnownMigrations(source, { ...header, migrations: [...header.migrations, '9999_future'] }),
    refusal('conflict', /newer Mooring .*9999_future/),
  );
});

test('a backup that cannot be written leaves no file, and says why', async () => {
  const source = await createTestDatabase();
  await assert.rejects(
    writeTo(source, join(folder, 'no', 'such', 'folder')),
    refusal('bad_input', /cannot be written/),
  );
  const broken = writeBackup(source, {
    path: pathOf('broken-off'),
    keyFingerprint: 'f00d',
    mooringVersion: '0.1.0',
    clock: createControlledClock(at),
    onProgress: () => {
      throw new Error('on purpose');
    },
  });
  await assert.rejects(broken, /on purpose/);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('broken-off')),
    [],
  );
  assert.equal((await source.pool.query('select 1 as one')).rows[0].one, 1);
});

test('the schema of the house holds nothing that a backup would leave out', async () => {
  const store = await createTestDatabase();
  const { rows } = await store.pool.query(
    `select relname, relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'mooring' and relkind not in ('r', 'i') union all
     select proname, 'f' from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'mooring'`,
  );
  // Sequences, views and functions that a migration makes come again with it; a sequence would also need its place.
  assert.deepEqual(
    rows.filter((row) => row.relkind === 'S'),
    [],
  );
  assert.ok((await listMigrations(store.db)).applied.length > 0);
});
