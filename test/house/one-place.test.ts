// One place each: that reaches the network, that reads the environment, that reads the clock. And no SQL asks the database what time
// it is, so that a controlled clock rules all of Mooring.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node } from 'oxc-parser';
import {
  importsOf,
  lineAt,
  programOf,
  readCode,
  readProductCode,
  readSources,
  type Source,
  stringsOf,
  tell,
  type Violation,
  walk,
} from './read-sources.ts';

/** Packages that open connections. Types of theirs may be taken anywhere. */
const reaching =
  /^(?:node:)?(?:net|tls|http|https|http2|dgram|dns|dns\/promises)$|^(?:undici|nodemailer|ws|node-fetch|axios)(?:\/|$)/;
const reachingRooms = ['src/egress/', 'src/store/', 'src/simulator/', 'src/web/'];

function checkReach(sources: Source[]): Violation[] {
  return sources
    .filter(({ path }) => !reachingRooms.some((room) => path.startsWith(room)))
    .flatMap((source) => [
      ...importsOf(source)
        .filter((it) => !it.isTypeOnly && reaching.test(it.specifier) && !isArithmetic(it.names))
        .map((it) => ({
          path: source.path,
          line: it.line,
          what: `imports ${it.specifier}; only src/egress reaches the network`,
        })),
      ...findPostgresClients(source),
      ...findGlobals(source, (name) => ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].includes(name)).map(
        ({ name, line }) => ({ path: source.path, line, what: `uses ${name}; only src/egress reaches the network` }),
      ),
    ]);
}

/** node:net also reckons with addresses, which reaches nobody. */
const isArithmetic = (names: string[]): boolean =>
  names.length > 0 && names.every((name) => ['BlockList', 'SocketAddress', 'isIP', 'isIPv4', 'isIPv6'].includes(name));

/** `new pg.Client()` and `new pg.Pool()`; pg's quoting and types may be used anywhere. */
function findPostgresClients(source: Source): Violation[] {
  const found: Violation[] = [];
  const fromPg = importsOf(source).flatMap((it) => (it.specifier === 'pg' ? it.names : []));
  walk(programOf(source), (node) => {
    if (node.type !== 'NewExpression') return;
    const isOurs = ['Client', 'Pool'].some(
      (name) => isMember(node.callee, 'pg', name) || (fromPg.includes(name) && isName(node.callee, name)),
    );
    const line = lineAt(source.text, node.start);
    if (isOurs)
      found.push({
        path: source.path,
        line,
        what: 'connects to PostgreSQL; src/store has our database, src/egress the others',
      });
  });
  return found;
}

/** What may be read outside src/config.ts, literally: it is needed to run a program, not to configure Mooring. */
const environmentReaders: Record<string, string[]> = {
  'src/config.ts': ['*'],
  'src/store/embedded-postgres.ts': ['PATH'],
};

function checkEnvironment(sources: Source[]): Violation[] {
  return sources
    .filter(({ path }) => !path.startsWith('src/simulator/'))
    .flatMap((source) => {
      const allowed = environmentReaders[source.path] ?? [];
      const found: Violation[] = [];
      const report = (node: Node, name: string): void => {
        if (allowed.includes('*') || allowed.includes(name)) return;
        const line = lineAt(source.text, node.start);
        found.push({ path: source.path, line, what: `reads ${name} from the environment; only src/config.ts does` });
      };
      const judged = new Set<Node>();
      walk(programOf(source), (node) => {
        if (node.type !== 'MemberExpression') return;
        if (isMember(node.object, 'process', 'env')) {
          judged.add(node.object);
          report(node, node.property.type === 'Identifier' && !node.computed ? node.property.name : 'a variable');
        } else if (isMember(node, 'process', 'env') && !judged.has(node)) report(node, 'everything');
      });
      for (const it of importsOf(source))
        if (/^(node:)?process$/.test(it.specifier) && !allowed.includes('*'))
          found.push({
            path: source.path,
            line: it.line,
            what: 'imports node:process; say process.exitCode and the like directly',
          });
      return found;
    });
}

const timers = ['setTimeout', 'setInterval'];

function checkClock(sources: Source[]): Violation[] {
  return sources
    .filter(({ path }) => path !== 'src/clock.ts' && !path.startsWith('src/web/') && !path.startsWith('src/simulator/'))
    .flatMap(findClockReads);
}

function findClockReads(source: Source): Violation[] {
  const found: Violation[] = findGlobals(source, (name) => timers.includes(name)).map(({ name, line }) => ({
    path: source.path,
    line,
    what: `uses ${name}; src/clock.ts has the one timer`,
  }));
  const report = (node: Node, what: string): void =>
    void found.push({
      path: source.path,
      line: lineAt(source.text, node.start),
      what: `${what}; only src/clock.ts reads the clock`,
    });
  walk(programOf(source), (node) => {
    if (isMember(node, 'Date', 'now')) report(node, 'calls Date.now');
    if (isMember(node, 'performance', 'now')) report(node, 'calls performance.now');
    if (isMember(node, 'process', 'hrtime')) report(node, 'calls process.hrtime');
    const isDate = (node.type === 'NewExpression' || node.type === 'CallExpression') && isName(node.callee, 'Date');
    if (isDate && node.arguments.length === 0) report(node, 'asks Date for the present');
  });
  for (const it of importsOf(source))
    if (/^(node:)?(timers|timers\/promises|perf_hooks)$/.test(it.specifier))
      found.push({ path: source.path, line: it.line, what: `imports ${it.specifier}; src/clock.ts has the one timer` });
  return found;
}

/** Tests wait for signals, and never for time to pass. */
function checkSleep(sources: Source[]): Violation[] {
  return sources.flatMap((source) => [
    ...findGlobals(source, (name) => timers.includes(name)).map(({ name, line }) => ({
      path: source.path,
      line,
      what: `uses ${name}; a test awaits a signal or moves a controlled clock`,
    })),
    ...importsOf(source)
      .filter((it) => /^(node:)?timers(\/promises)?$/.test(it.specifier))
      .map((it) => ({ path: source.path, line: it.line, what: `imports ${it.specifier}; a test awaits a signal` })),
  ]);
}

const sqlClock =
  /(?<![.\w$])(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\b(?:current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i;

function checkSqlClock(sources: Source[]): Violation[] {
  return sources.flatMap((source) => {
    const texts = source.path.endsWith('.sql')
      ? source.text.split('\n').map((text, index) => ({ text: text.replace(/--.*/, ''), line: index + 1 }))
      : stringsOf(source).filter(({ text }) => /\b(?:select|insert|update|delete|where|values|set)\b/i.test(text));
    return texts
      .filter(({ text }) => sqlClock.test(text))
      .map(({ line }) => ({
        path: source.path,
        line,
        what: 'asks the database for the time; bind an instant of our clock',
      }));
  });
}

const isName = (node: Node, name: string): boolean => node.type === 'Identifier' && node.name === name;

const isMember = (node: Node, object: string, property: string): boolean =>
  node.type === 'MemberExpression' && isName(node.object, object) && isName(node.property, property);

/** Uses of a global function: called or handed on. A method or a property of the same name is none. */
function findGlobals(source: Source, isWanted: (name: string) => boolean): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  const report = (node: Node | null | undefined): void => {
    if (node?.type === 'Identifier' && isWanted(node.name))
      found.push({ name: node.name, line: lineAt(source.text, node.start) });
    const isGlobal = node?.type === 'MemberExpression' && isName(node.object, 'globalThis');
    if (isGlobal && node.property.type === 'Identifier' && isWanted(node.property.name))
      found.push({ name: node.property.name, line: lineAt(source.text, node.start) });
  };
  walk(programOf(source), (node) => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      report(node.callee);
      for (const argument of node.arguments) report(argument);
    }
    if (node.type === 'VariableDeclarator') report(node.init);
    if (node.type === 'ObjectExpression')
      for (const it of node.properties) if (it.type === 'Property') report(it.value);
    if (node.type === 'AssignmentExpression') report(node.right);
    if (node.type === 'LogicalExpression') report(node.right);
    if (node.type === 'AssignmentPattern') report(node.right);
  });
  return found;
}

const tests = [
  ...readCode().filter(({ path }) => path.endsWith('.test.ts')),
  ...readSources('test', ['.ts']).filter(({ path }) => !path.startsWith('test/house/')),
];

test('only egress reaches the network and only the store our database', () => {
  assert.equal(tell(checkReach(readProductCode())), '');
});

test('only config.ts reads the environment', () => {
  assert.equal(tell(checkEnvironment(readProductCode())), '');
});

test('only clock.ts reads the clock', () => {
  assert.equal(tell(checkClock(readProductCode())), '');
});

test('no SQL asks the database for the time', () => {
  assert.equal(tell(checkSqlClock([...readProductCode(), ...readSources('src', ['.sql'])])), '');
});

test('no test sleeps', () => {
  assert.equal(tell(checkSleep(tests)), '');
});

const over = (law: (sources: Source[]) => Violation[], text: string, path = 'src/life/sync/a.ts'): string =>
  tell(law([{ path, text }]));

test('the law sees who reaches the network', () => {
  for (const text of [
    "import pg from 'pg'; const client = new pg.Client(options);",
    "import { Pool } from 'pg'; const pool = new Pool(options);",
    "import { connect } from 'node:net';",
    "import { request } from 'undici';",
    "await import('node:https');",
    'await fetch(url);',
    'const get = fetch;',
    'client({ fetch: globalThis.fetch });',
  ])
    assert.notEqual(over(checkReach, text), '', text);
  for (const text of [
    "import pg from 'pg'; export const quote = pg.escapeIdentifier;",
    "import { isIPv6 } from 'node:net';",
    "import type { Socket } from 'node:net';",
    'await ctx.egress.fetch(url);',
    'const { fetch } = input;',
  ])
    assert.equal(over(checkReach, text), '', text);
  assert.equal(over(checkReach, 'await fetch(url);', 'src/egress/http.ts'), '');
});

test('the law sees who reads the environment', () => {
  for (const text of [
    'const home = process.env.HOME;',
    'load(process.env);',
    "import { env } from 'node:process';",
    'process.env[name];',
  ])
    assert.notEqual(over(checkEnvironment, text), '', text);
  assert.equal(over(checkEnvironment, 'process.exitCode = 1;'), '');
  const store = 'src/store/embedded-postgres.ts';
  assert.equal(over(checkEnvironment, 'const path = process.env.PATH;', store), '');
  assert.notEqual(over(checkEnvironment, 'const home = process.env.HOME;', store), '');
});

test('the law sees who reads the clock', () => {
  for (const text of [
    'const at = Date.now();',
    'const at = new Date();',
    'setTimeout(run, 10);',
    'const later = setInterval;',
    'performance.now();',
    "import { setTimeout as sleep } from 'node:timers/promises';",
    'const clock = { now: Date.now };',
  ])
    assert.notEqual(over(checkClock, text), '', text);
  for (const text of ['const at = new Date(ms);', 'clock.now();', 'Date.parse(text);', 'socket.setTimeout(10);'])
    assert.equal(over(checkClock, text), '', text);
  assert.notEqual(over(checkSleep, "import { setTimeout } from 'node:timers/promises';"), '');
});

test('the law sees SQL that asks for the time', () => {
  for (const text of [
    'sql`select * from syncs where created_at < now()`;',
    "query('update syncs set finished_at = CURRENT_TIMESTAMP');",
    "sql`insert into syncs values (now() - interval '1 day')`;",
  ])
    assert.notEqual(over(checkSqlClock, text), '', text);
  assert.notEqual(over(checkSqlClock, 'created_at timestamptz default now()', 'src/store/migrations/9.sql'), '');
  assert.equal(over(checkSqlClock, '-- never calls now()\nselect 1', 'src/store/migrations/9.sql'), '');
  assert.equal(over(checkSqlClock, 'const due = clock.now(); const text = `select it now`;'), '');
});
