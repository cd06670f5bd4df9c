// How files look: each opens by saying what it is for, none grows too long, nothing is left to do, no test is skipped, and the
// lockfile holds no addresses.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isTest, listFiles, readSources, type Source, tell, type Violation } from './read-sources.ts';

const linesMax = 500;

const product = readSources('src', ['.ts', '.tsx', '.sql']).filter((it) => !isTest(it));
const everything = ['src', 'test', 'scripts', 'bench', 'bin'].flatMap((folder) =>
  readSources(folder, ['.ts', '.tsx', '.js', '.mjs', '.sql', '.css']),
);

const checkHeaders = (sources: Source[]): Violation[] =>
  sources
    .filter(({ path, text }) => !(path.endsWith('.sql') ? /^--\s*\S/ : /^(?:#!.*\n)?(?:\/\/\s*\S|\/\*)/).test(text))
    .map(({ path }) => ({ path, line: 1, what: 'opens without saying what it is for' }));

/** Tables of rules and words, SQL and styles may be as long as they need. */
const mayBeLong = /\.(?:sql|css)$|^src\/providers\/|^src\/life\/diagnosis\/(?:protocols\/|explain-details\.ts$)/;

const checkLength = (sources: Source[]): Violation[] =>
  sources
    .filter(({ path }) => !mayBeLong.test(path))
    .map(({ path, text }) => ({ path, line: text.split('\n').length }))
    .filter(({ line }) => line > linesMax)
    .map(({ path, line }) => ({ path, line, what: `is longer than ${linesMax} lines` }));

// Put together here, so that this file does not break its own law.
const unfinished = new RegExp(`\\b(?:${['TO', 'FIX'].map((it) => `${it}${it === 'TO' ? 'DO' : 'ME'}`).join('|')})\\b`);
const leftOut = new RegExp(
  `\\b(?:test|it|describe|suite)\\.(?:${['skip', 'only', 'todo'].join('|')})\\b|[{,]\\s*(?:skip|only|todo):`,
);

function checkLines(sources: Source[], pattern: RegExp, what: string): Violation[] {
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((content, index) => (pattern.test(content) ? [{ path, line: index + 1, what }] : [])),
  );
}

const checkUnfinished = (sources: Source[]): Violation[] => checkLines(sources, unfinished, 'is left to do');
const checkSkips = (sources: Source[]): Violation[] => checkLines(sources, leftOut, 'leaves a test out');
const checkLockfile = (sources: Source[]): Violation[] =>
  checkLines(sources, /"resolved":\s*"https?:/, 'holds a download address; .npmrc leaves them out');

/** A provider is one folder and one line in the list. */
function checkProviders(folders: string[], list: string): Violation[] {
  return folders
    .filter((folder) => !list.includes(`'./${folder}/`))
    .map((folder) => ({ path: 'src/providers/index.ts', line: 1, what: `does not list the provider ${folder}` }));
}

test('every file of src opens by saying what it is for', () => {
  assert.equal(tell(checkHeaders(product)), '');
});

test(`no file is longer than ${linesMax} lines`, () => {
  assert.equal(tell(checkLength(everything)), '');
});

test('nothing is marked as left to do', () => {
  assert.equal(tell(checkUnfinished([...everything, ...readSources('docs', ['.md'])])), '');
});

test('no test is skipped, and none runs alone', () => {
  assert.equal(tell(checkSkips(everything.filter(({ path }) => !path.startsWith('test/house/')))), '');
});

test('the lockfile holds no download addresses', () => {
  assert.equal(
    tell(checkLockfile(readSources('', ['package-lock.json']).filter(({ path }) => path === 'package-lock.json'))),
    '',
  );
});

test('the lockfile names every optional package for other platforms: npm ci refuses one that does not', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  assert.deepEqual(missingOptionals(packages), []);
  assert.deepEqual(missingOptionals({ a: { optionalDependencies: { b: '1.0.0' } } }), ['b']);
});

/** Names that some package lists as optional and that stand nowhere in the lockfile. */
function missingOptionals(packages: Record<string, { optionalDependencies?: Record<string, string> }>): string[] {
  const present = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  );
  return Object.values(packages)
    .flatMap((it) => Object.keys(it.optionalDependencies ?? {}))
    .filter((name) => !present.has(name));
}

test('every provider folder is in the list', () => {
  const files = listFiles('src/providers');
  const folders = [...new Set(files.flatMap((path) => /^src\/providers\/([^/]+)\//.exec(path)?.[1] ?? []))];
  const list = readSources('src/providers', ['index.ts']).find(({ path }) => path === 'src/providers/index.ts')?.text;
  assert.equal(tell(checkProviders(folders, list ?? '')), '');
});

test('the laws about files see what breaks them', () => {
  const file = (text: string, path = 'src/store/a.ts'): Source[] => [{ path, text }];
  assert.notEqual(tell(checkHeaders(file("import x from 'y';\n"))), '');
  assert.notEqual(tell(checkHeaders(file('create table t ();', 'a.sql'))), '');
  assert.equal(tell(checkHeaders(file('#!/usr/bin/env node\n// Starts it.\n'))), '');
  assert.notEqual(tell(checkLength(file('\n'.repeat(linesMax + 1)))), '');
  assert.notEqual(tell(checkUnfinished(file(`// ${'TO'}DO: later`))), '');
  assert.notEqual(tell(checkSkips(file(`test.${'skip'}('x', () => {});`))), '');
  assert.notEqual(tell(checkSkips(file(`test('x', { ${'only'}: true }, () => {});`))), '');
  assert.notEqual(tell(checkLockfile(file('  "resolved": "https://registry.example/x.tgz",'))), '');
  assert.notEqual(tell(checkProviders(['shop'], "import { bank } from './bank/index.ts';")), '');
  assert.equal(tell(checkProviders(['bank'], "import { bank } from './bank/index.ts';")), '');
});
