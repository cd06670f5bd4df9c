// Foreign text of any kind: a manifest loads, or is refused with a ManifestError, and nothing else ever happens. Seeded, so that a case that
// fails comes again.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describeAuth, describeForm, loadManifest, ManifestError } from './index.ts';

/** `node fuzz.test.ts --seed=7 --rounds=100000` tries others, and more; `--folder=FOLDER` begins with the manifests that lie there. */
const option = (name: string, usual: string): string =>
  process.argv.find((it) => it.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual;
const seed = Number(option('seed', '20250304'));
const rounds = Number(option('rounds', '600'));
const folder = option('folder', '');

const whole = {
  version: '1',
  type: 'DeclarativeSource',
  check: { type: 'CheckStream', stream_names: ['orders'] },
  definitions: {
    requester: {
      type: 'HttpRequester',
      url: 'https://shop.test/{{ parameters.a }}',
      authenticator: { type: 'BasicHttpAuthenticator', username: '{{ config["u"] }}' },
    },
  },
  spec: {
    type: 'Spec',
    connection_specification: {
      type: 'object',
      properties: { a: { type: 'string', airbyte_secret: true }, b: { oneOf: [{ properties: { c: { const: 1 } } }] } },
    },
  },
  streams: [
    {
      type: 'DeclarativeStream',
      name: 'orders',
      $parameters: { a: 1, name: 'x' },
      retriever: {
        type: 'SimpleRetriever',
        requester: { $ref: '#/definitions/requester', path: '/orders', request_parameters: { a: '1' } },
        record_selector: { type: 'RecordSelector', extractor: { type: 'DpathExtractor', field_path: ['data'] } },
        paginator: {
          type: 'DefaultPaginator',
          pagination_strategy: { type: 'CursorPagination', cursor_value: '{{ response.next }}' },
          page_token_option: { type: 'RequestPath' },
        },
        partition_router: [{ type: 'ListPartitionRouter', cursor_field: 'id', values: ['a', 'b'] }],
      },
      incremental_sync: {
        type: 'DatetimeBasedCursor',
        cursor_field: 'at',
        datetime_format: '%Y',
        start_datetime: { type: 'MinMaxDatetime', datetime: '2020' },
      },
      transformations: [{ type: 'AddFields', fields: [{ path: ['a'], value: '{{ 1 }}' }] }],
      schema_loader: { type: 'InlineSchemaLoader', schema: { type: 'object', properties: {} } },
    },
  ],
};

function load(text: string): void {
  try {
    const manifest = loadManifest(text, 'any.yaml');
    describeForm(manifest, describeAuth(manifest).secretPaths);
  } catch (error) {
    if (!(error instanceof ManifestError)) assert.fail(`${String((error as Error).stack)}\n${text.slice(0, 2000)}`);
    assert.ok(error.message.startsWith('any.yaml: '));
  }
}

/** Every place in the tree, as a path. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...path, key]))];
}

const bases: unknown[] =
  folder === ''
    ? [whole]
    : readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => parse(readFileSync(join(folder, name), 'utf8'), { uniqueKeys: false }));

/** What stands there instead: mostly what the format knows, in the wrong place. */
const stranger = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    '',
    'x',
    '{{ x',
    '{% for %}',
    '#/definitions/requester',
    '#/streams',
    '#/',
    [],
    [[]],
    {},
    [null],
  ),
  fc
    .constantFrom('DeclarativeStream', 'CustomRequester', 'HttpRequester', 'JsonDecoder', 'object', 'Spec')
    .map((type) => ({ type })),
  fc.constantFrom('#/definitions/requester', '#/streams/0', '#/nothing', '#').map(($ref) => ({ $ref, extra: 1 })),
  fc.dictionary(
    fc.constantFrom(
      'type',
      '$parameters',
      '$ref',
      'class_name',
      'name',
      'constructor',
      'hasOwnProperty',
      'oneOf',
      'properties',
    ),
    fc.jsonValue({ maxDepth: 2 }),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

test('a manifest with strangers in any of its places loads or is refused', () => {
  for (const base of bases) {
    const places = placesIn(base).filter((path) => path.length > 0);
    const changes = fc.array(fc.tuple(fc.constantFrom(...places), stranger, fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(changes, (all) => load(JSON.stringify(changed(base, all)))),
      { seed, numRuns: Math.ceil(rounds / bases.length) },
    );
  }
});

function changed(base: unknown, changes: [path: (string | number)[], value: unknown, isTakenOut: boolean][]): unknown {
  type Node = Record<string | number, unknown>;
  const copy = structuredClone(base) as Node;
  for (const [path, value, isTakenOut] of changes) {
    let node: unknown = copy;
    for (const part of path.slice(0, -1))
      node = typeof node === 'object' && node !== null ? (node as Node)[part] : undefined;
    if (typeof node !== 'object' || node === null) continue;
    const last = path.at(-1) ?? '';
    if (isTakenOut && !Array.isArray(node)) delete (node as Node)[last];
    else (node as Node)[last] = value;
  }
  return copy;
}

test('a text that is cut off, mixed up, or no YAML at all loads or is refused', () => {
  const text = JSON.stringify(whole, null, 1);
  const signs = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '\n',
    '\t',
    '&a ',
    '*a',
    '!!',
    '|',
    '>',
    '"',
    "'",
    '#',
    '%',
    '? ',
    '<<: ',
    '---\n',
    '\u0000',
    '\ud800',
    '__proto__: ',
  );
  fc.assert(
    fc.property(fc.nat(text.length), fc.array(signs, { maxLength: 12 }), fc.nat(text.length), (from, middle, to) => {
      load(text.slice(0, from) + middle.join('') + text.slice(to));
    }),
    { seed, numRuns: Math.ceil(rounds / 2) },
  );
  fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'binary' }), load), { seed, numRuns: Math.ceil(rounds / 2) });
});
