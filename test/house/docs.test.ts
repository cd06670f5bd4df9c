// The docs against the code, both ways: every option, route, error code and command stands in the reference, the reference names
// nothing that is gone, and no link between pages is dead.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findLeftOver, renderReference } from '../../scripts/write-reference.ts';
import { requestErrorCodes } from '../../src/request-error.ts';
import {
  lineAt,
  programOf,
  readProductCode,
  readSources,
  root,
  type Source,
  tell,
  type Violation,
  walk,
} from './read-sources.ts';

const readPage = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');

/** Line ends of a checkout on Windows do not count. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n');

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** "GET /data-sources/:id" for each `app.get('/data-sources/:id', ...)`. */
function findRoutes(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(programOf(source), (node) => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
      const { object, property } = node.callee;
      const [path] = node.arguments;
      if (object.type !== 'Identifier' || property.type !== 'Identifier' || !methods.includes(property.name)) return;
      if (
        !['app', 'scope', 'server'].includes(object.name) ||
        path?.type !== 'Literal' ||
        typeof path.value !== 'string'
      )
        return;
      found.push(`${property.name.toUpperCase()} ${path.value}`);
    });
    return found;
  });
}

const findDocumentedRoutes = (page: string): string[] =>
  [...page.matchAll(/^\| (GET|POST|PUT|PATCH|DELETE) (\S+)/gm)].map(([, method, path]) => `${method} ${path}`);

/** "api-key create" for `program.command('api-key').command('create <name>')`, as far as literals tell. */
function findCommands(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(programOf(source), (node) => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
      const [name] = node.arguments;
      const isCommand = node.callee.property.type === 'Identifier' && node.callee.property.name === 'command';
      if (isCommand && name?.type === 'Literal' && typeof name.value === 'string')
        found.push(name.value.split(' ')[0] ?? '');
    });
    return found;
  });
}

const missingCommands = (commands: string[], page: string): string[] =>
  commands.filter((name) => !new RegExp(`\\bmooring(?: [a-z-]+)*? ${name}\\b`).test(page));

function checkLinks(pages: Source[], isThere: (path: string) => boolean): Violation[] {
  return pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match): Violation[] => {
      const target = match[1]?.split('#')[0] ?? '';
      if (target === '' || /^[a-z]+:/.test(target)) return [];
      const resolved = join(dirname(path), target);
      return isThere(resolved)
        ? []
        : [{ path, line: lineAt(text, match.index), what: `links to ${target}, which is not there` }];
    }),
  );
}

test('the generated pages of the reference are up to date (else: npx node scripts/write-reference.ts)', () => {
  const pages = renderReference();
  const stale = Object.entries(pages).filter(([path, text]) => plain(readPage(path)) !== text);
  assert.deepEqual({ stale: stale.map(([path]) => path), leftOver: findLeftOver(pages) }, { stale: [], leftOver: [] });
});

test('every route is in docs/reference/api-routes.md, and the page names no route that is gone', () => {
  const routes = findRoutes(readProductCode().filter(({ path }) => path.startsWith('src/api/routes/')));
  if (routes.length === 0) return;
  const documented = findDocumentedRoutes(readPage('docs/reference/api-routes.md'));
  assert.deepEqual(
    {
      undocumented: routes.filter((it) => !documented.includes(it)),
      gone: documented.filter((it) => !routes.includes(it)),
    },
    { undocumented: [], gone: [] },
  );
});

/** What the page says of each code: a row `| [code](#code) | status | exit |` and a section. */
function compareErrors(codes: Record<string, { status: number; exit: number }>, page: string): string[] {
  const rows = new Map(
    [...page.matchAll(/^\| \[(\w+)\]\(#\w+\) *\| (\d+) *\| (\d+)/gm)].map((it) => [it[1], `${it[2]} ${it[3]}`]),
  );
  const sections = new Set([...page.matchAll(/^## (\w+)$/gm)].map((it) => it[1]));
  const wrong = Object.entries(codes)
    .filter(([code, { status, exit }]) => rows.get(code) !== `${status} ${exit}` || !sections.has(code))
    .map(([code]) => code);
  // What is our own fault has no entry in the table of codes.
  const gone = [...rows.keys(), ...sections].filter((code) => code && !(code in codes) && code !== 'unexpected');
  return [...wrong, ...gone.map((code) => `${code} is gone`)];
}

test('every error code is in docs/reference/errors.md, with its status and exit code, and none that is gone', () => {
  assert.deepEqual(compareErrors(requestErrorCodes, readPage('docs/reference/errors.md')), []);
});

test('every command is in docs/reference/cli.md', () => {
  const commands = findCommands(readProductCode().filter(({ path }) => path.startsWith('src/cli/')));
  assert.deepEqual(missingCommands(commands, readPage('docs/reference/cli.md')), []);
});

test('no link between pages is dead', () => {
  const pages = [
    ...readSources('docs', ['.md']),
    ...readSources('', ['.md']).filter(({ path }) => !path.includes('/')),
  ];
  assert.equal(tell(checkLinks(pages, (path) => existsSync(join(root, path)))), '');
});

test('the laws about docs see what breaks them', () => {
  const file = (text: string): Source[] => [{ path: 'src/api/routes/a.ts', text }];
  assert.deepEqual(findRoutes(file("app.get('/me', { schema }, run); app.post('/syncs/:id', run); map.get('/x');")), [
    'GET /me',
    'POST /syncs/:id',
  ]);
  assert.deepEqual(findDocumentedRoutes('| GET /me      |   | me |\n| route | takes |'), ['GET /me']);
  const errors = '| [bad_input](#bad_input) | 400 | 2 |\n\n## bad_input\n\n## teapot\n';
  assert.deepEqual(compareErrors({ bad_input: { status: 400, exit: 2 } }, errors), ['teapot is gone']);
  assert.deepEqual(compareErrors({ bad_input: { status: 401, exit: 2 } }, errors), ['bad_input', 'teapot is gone']);
  const commands = findCommands(file("program.command('sync <id>'); keys.command('create');"));
  assert.deepEqual(commands, ['sync', 'create']);
  assert.deepEqual(missingCommands(commands, 'Run `mooring api-key create`.'), ['sync']);
  const page = { path: 'docs/a.md', text: '[b](b.md#part) [c](../c.md) [out](https://example.org)' };
  assert.equal(
    tell(checkLinks([page], (path) => path === 'docs/b.md')),
    'docs/a.md:1 links to ../c.md, which is not there',
  );
});
