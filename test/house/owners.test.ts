// One owner per table: the room that a migration names above `create table` is the only one that writes to it. And one file alone
// writes the status of Connections and Data Sources: src/life/life.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallExpression, Node } from 'oxc-parser';
import {
  lineAt,
  programOf,
  readProductCode,
  readSources,
  type Source,
  stringsOf,
  tell,
  type Violation,
  walk,
} from './read-sources.ts';

/** Table -> owner. Throws when a table has none, or two. */
function readOwners(migrations: Source[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { path, text } of migrations) {
    const lines = text.split('\n');
    lines.forEach((line, index) => {
      const table = /^\s*create table (?:if not exists )?"?(\w+)"?/i.exec(line)?.[1];
      if (!table) return;
      const owner = /^-- owner: ([\w/-]+)$/.exec(lines[index - 1] ?? '')?.[1];
      assert(owner, `${path}:${index + 1} create table ${table} has no "-- owner: ROOM" above it`);
      assert(!owners.has(table), `${path}:${index + 1} creates ${table} a second time`);
      owners.set(table, owner);
    });
  }
  return owners;
}

interface Write {
  table: string;
  source: Source;
  line: number;
}

const writers = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const rawWrite =
  /\b(?:insert\s+into|delete\s+from|truncate(?:\s+table)?|merge\s+into|update(?=\s+\S+\s+(?:as\s+\w+\s+)?set\b))\s+(?:"?mooring"?\.)?"?(\w+)"?/gi;

function findWrites(sources: Source[]): Write[] {
  return sources.flatMap((source) => {
    const found: Write[] = [];
    walk(programOf(source), (node) => {
      const table = node.type === 'CallExpression' ? tableWritten(node) : null;
      if (table) found.push({ table, source, line: lineAt(source.text, node.start) });
    });
    for (const { text, line } of stringsOf(source)) {
      for (const [, table] of text.matchAll(rawWrite)) if (table) found.push({ table, source, line });
    }
    return found;
  });
}

/** `.updateTable('syncs as s')` -> "syncs". */
function tableWritten(call: CallExpression): string | null {
  if (call.callee.type !== 'MemberExpression' || call.callee.property.type !== 'Identifier') return null;
  const [first] = call.arguments;
  if (!writers.has(call.callee.property.name) || first?.type !== 'Literal' || typeof first.value !== 'string')
    return null;
  return first.value.split(/\s/)[0]?.replace(/^mooring\./, '') ?? null;
}

function checkOwners(sources: Source[], owners: Map<string, string>): Violation[] {
  return findWrites(sources).flatMap(({ table, source, line }) => {
    const owner = owners.get(table);
    if (owner === undefined || source.path.startsWith(`src/${owner}/`)) return [];
    return [{ path: source.path, line, what: `writes ${table}, which belongs to ${owner}` }];
  });
}

const statusTables = ['connections', 'data_sources'];
const statusWriter = 'src/life/life.ts';

function checkStatusWriters(sources: Source[]): Violation[] {
  return sources
    .filter(({ path }) => path !== statusWriter)
    .flatMap((source) => {
      const found: Violation[] = [];
      const report = (at: Node, what: string): void =>
        void found.push({ path: source.path, line: lineAt(source.text, at.start), what });
      walk(programOf(source), (node) => {
        if (node.type !== 'CallExpression') return;
        const table = tableOfChain(node);
        if (!table || !statusTables.includes(table)) return;
        const step = nameOfCall(node);
        const [argument] = node.arguments;
        if (step === 'set' && argument) {
          if (argument.type === 'Identifier')
            report(node, `sets ${table} from a variable: the law must be able to read what`);
          else if (writesStatus(argument, source))
            report(node, `writes a status of ${table}; only ${statusWriter} does`);
        }
        // A new row has to begin somewhere: as connecting, or as connected where a probe came first.
        if (step === 'values' && argument && isBornOtherwise(argument))
          report(node, `creates a row of ${table} that begins in another state than connecting or connected`);
      });
      for (const { text, line } of stringsOf(source)) {
        if (
          /\bupdate\s+"?(?:mooring"?\.)?"?(?:connections|data_sources)\b[\s\S]*\bset\b[\s\S]*\bstatus(_since)?\b\s*=/i.test(
            text.split(/\bwhere\b/i)[0] ?? '',
          )
        )
          found.push({ path: source.path, line, what: `writes a status in SQL; only ${statusWriter} does` });
      }
      return found;
    });
}

const nameOfCall = (call: CallExpression): string | null =>
  call.callee.type === 'MemberExpression' && call.callee.property.type === 'Identifier'
    ? call.callee.property.name
    : null;

/** The table that a chain such as `db.updateTable('t').where(...).set(...)` is about. */
function tableOfChain(call: CallExpression): string | null {
  for (
    let node: Node = call;
    node.type === 'CallExpression' && node.callee.type === 'MemberExpression';
    node = node.callee.object
  ) {
    const table = tableWritten(node);
    if (table) return table;
  }
  return null;
}

const keyOf = (node: Node): string | null =>
  node.type === 'Property'
    ? node.key.type === 'Identifier'
      ? node.key.name
      : node.key.type === 'Literal'
        ? String(node.key.value)
        : null
    : null;

function writesStatus(argument: Node, source: Source): boolean {
  if (argument.type === 'Literal') return argument.value === 'status' || argument.value === 'status_since';
  let found = false;
  walk(argument, (node) => {
    const key = keyOf(node);
    if (key === 'status' || key === 'status_since') found = true;
  });
  return found && source.path !== statusWriter;
}

function isBornOtherwise(argument: Node): boolean {
  let found = false;
  walk(argument, (node) => {
    if (node.type !== 'Property' || keyOf(node) !== 'status') return;
    const isLegal = node.value.type === 'Literal' && ['connecting', 'connected'].includes(String(node.value.value));
    if (!isLegal) found = true;
  });
  return found;
}

const migrations = readSources('src/store/migrations', ['.sql']);

test('every table names its owner, and the owner is a room', () => {
  const owners = readOwners(migrations);
  assert.ok(owners.size > 0);
  const rooms = [
    'accounts',
    'tokens',
    'jobs',
    'store',
    'api',
    'connectors',
    'egress',
    'life',
    'life/credentials',
    'life/alarms',
    'life/guard',
    'life/notify',
    'life/reconnect',
    'life/unknown-failures',
  ];
  for (const [table, owner] of owners)
    assert.ok(rooms.includes(owner), `${table} belongs to ${owner}, which is no room`);
});

test('only the owner writes to a table', () => {
  assert.equal(tell(checkOwners(readProductCode(), readOwners(migrations))), '');
});

test('only life.ts writes the status of Connections and Data Sources', () => {
  assert.equal(tell(checkStatusWriters(readProductCode())), '');
});

test('the law sees writes by builder and by SQL, and does not mistake words for SQL', () => {
  const owners = new Map([
    ['due_jobs', 'jobs'],
    ['syncs', 'life'],
    ['notifications', 'life/notify'],
  ]);
  const check = (path: string, text: string): string => tell(checkOwners([{ path, text }], owners));
  assert.match(
    check('src/life/a.ts', "db.insertInto('due_jobs').values(x);"),
    /writes due_jobs, which belongs to jobs/,
  );
  assert.match(check('src/api/a.ts', "db.updateTable('syncs as s').set(x);"), /writes syncs/);
  assert.match(check('src/life/sync/a.ts', "db.deleteFrom('notifications');"), /belongs to life\/notify/);
  assert.match(check('src/api/a.ts', 'sql`update syncs set pages = 1`;'), /writes syncs/);
  assert.match(check('src/api/a.ts', "client.query('insert into mooring.syncs (id) values ($1)');"), /writes syncs/);
  assert.equal(check('src/life/sync/a.ts', "db.updateTable('syncs').set(x);"), '');
  assert.equal(check('src/life/notify/a.ts', "db.insertInto('notifications').values(x);"), '');
  assert.equal(check('src/api/a.ts', "throw new Error('Could not update syncs');"), '');
  assert.equal(check('src/connectors/a.ts', "db.insertInto('their_table').values(x);"), '');
});

test('a table without an owner is refused', () => {
  assert.throws(() => readOwners([{ path: 'x.sql', text: 'create table t (id text);' }]), /has no "-- owner/);
});

test('the law sees a status that is written elsewhere', () => {
  const check = (text: string, path = 'src/life/sync/a.ts'): string => tell(checkStatusWriters([{ path, text }]));
  assert.match(
    check("db.updateTable('connections').set({ status: 'connected' }).where('id', '=', id);"),
    /writes a status/,
  );
  assert.match(
    check("db.updateTable('data_sources').where('id', '=', id).set((eb) => ({ status: eb.val(s) }));"),
    /writes a status/,
  );
  assert.match(check("db.updateTable('data_sources').set(changes);"), /from a variable/);
  assert.match(check("db.insertInto('connections').values({ id, status: 'retrying' });"), /begins in another state/);
  assert.match(check("sql`update connections set status = 'x' where id = 'y'`;"), /in SQL/);
  assert.equal(check("sql`update connections set name = 'x' where status = 'y'`;"), '');
  assert.equal(check("db.insertInto('connections').values({ id, status: 'connecting' });"), '');
  assert.equal(check("db.updateTable('syncs').set({ status: 'running' });"), '');
  assert.equal(check("db.updateTable('connections').set({ name });"), '');
  assert.equal(check("db.updateTable('connections').set({ status });", statusWriter), '');
});
