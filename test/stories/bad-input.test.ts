// Whatever is sent to whatever route, the answer is a problem that says what is wrong, and never an unexpected error. Driven by the
// API's own description: each field, parameter and query of each route is given what does not belong there.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createWorld, enterOAuthApp, type World } from '../harness/world.ts';

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  format?: string;
  default?: unknown;
}
interface Operation {
  parameters?: { name: string; in: 'path' | 'query'; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
}

/** Half of a character outside of the basic plane. */
const half = '\ud800';
const nasty: unknown[] = [
  null,
  0,
  -1e308,
  1.5,
  ' ',
  '\u0000',
  `a\u0000b`,
  `a${half}b`,
  '\\',
  '%5',
  '../../..',
  '__proto__',
  'constructor',
  '-1',
  '1e9',
  'a\r\nx: y',
  'é'.repeat(5000),
  [],
  ['a', null],
  {},
  { constructor: { prototype: {} } },
];
const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const nastyTexts = [
  ...nasty.filter((it) => typeof it === 'string' && it.length < 10_000),
  cursor(['-271821-04-20T00:00:00.000Z', 'x']),
  cursor(['+275760-09-13T00:00:00.000Z', 'x']),
  cursor(['2026-01-01T00:00:00.000Z', '\u0000']),
  cursor(['2026-01-01T00:00:00.000Z', half]),
  cursor([0, 'x']),
  cursor([{}, []]),
  cursor(null),
  cursor({}),
  '99999999999999999999',
  '2.5',
] as string[];

/** A value that the schema takes, as simple as it can be. */
function exampleOf(schema: Schema): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf?.[0]) return exampleOf(schema.anyOf[0]);
  if (schema.properties)
    return Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, exampleOf(inner)]));
  if (schema.type === 'array') return [];
  if (schema.type === 'object') return {};
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number') return 60_000;
  return schema.format === 'email' ? 'somebody@example.org' : 'a word of some length';
}

/** The example with each field in turn replaced by each nasty value. */
function* spoilt(schema: Schema): Generator<unknown> {
  yield* nasty;
  const example = exampleOf(schema);
  if (typeof example !== 'object' || example === null) return;
  for (const name of [...Object.keys(schema.properties ?? {}), 'unknown field', '\u0000'])
    for (const value of nasty) yield { ...example, [name]: value };
  for (const value of nasty) yield { ...example, fields: { apiKey: value, host: value, port: value, database: value } };
}

const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

/** A body that is sent as it stands. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

let asked = 0;

async function ask(world: World, method: string, url: string, body: unknown): Promise<void> {
  const answer = await world.mooring.server.inject({
    method: method as 'GET',
    url,
    // Each from another address, so that no limit of requests answers first.
    remoteAddress: `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked++ & 255}`,
    headers: { origin: world.mooring.baseUrl, cookie: world.owner.cookie, 'content-type': 'application/json' },
    ...(body !== undefined && { payload: body instanceof Raw ? body.text : JSON.stringify(body) }),
  });
  const sent = `${method} ${url.slice(0, 300)} ${JSON.stringify(body)?.slice(0, 300)}`;
  assert.ok(answer.statusCode < 500, `${sent} -> ${answer.statusCode} ${answer.body.slice(0, 300)}`);
  if (answer.statusCode >= 400) assert.match(String(answer.headers['content-type']), /problem\+json/, sent);
}

test('no route answers anything with an unexpected error', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const document = await world.call<{ paths: Record<string, Record<string, Operation>> }>(
    world.owner,
    'GET',
    '/api/openapi.json',
  );
  const failed: string[] = [];
  const tryOut = async (method: string, url: string, body: unknown): Promise<void> => {
    try {
      await ask(world, method, url, body);
    } catch (error) {
      failed.push((error as Error).message);
    }
  };
  for (const [path, methods] of Object.entries(document.paths)) {
    if (path.endsWith('/live') || path.startsWith('/api/auth/sign-out') || path.includes('revoke-sessions')) continue;
    for (const [method, { parameters = [], requestBody }] of Object.entries(methods)) {
      const plain = path.replace(/\{\w+\}/g, 'x');
      for (const text of nastyTexts) {
        if (path.includes('{'))
          await tryOut(
            method.toUpperCase(),
            path.replace(/\{\w+\}/g, encode(text)),
            requestBody && exampleOf(requestBody.content['application/json'].schema),
          );
        for (const { name, in: place } of parameters)
          if (place === 'query')
            await tryOut(method.toUpperCase(), `${plain}?stream=x&${name}=${encode(text)}`, undefined);
      }
      if (!requestBody) continue;
      for (const body of spoilt(requestBody.content['application/json'].schema))
        await tryOut(method.toUpperCase(), plain, body);
    }
  }
  // What is no JSON, no object, or nested beyond any stack; and more than the API takes.
  const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
  for (const payload of [
    '{',
    '"',
    'null',
    '1',
    `{"connectorSlug":${deep}}`,
    `{"fields":{"a":${deep}}}`,
    '{"__proto__":{}}',
    ' '.repeat(2_000_000),
  ])
    for (const url of ['/api/v1/connections', '/api/v1/connections/x/reconnect', '/api/auth/sign-in/email'])
      await tryOut('POST', url, new Raw(payload));
  assert.deepEqual(failed.slice(0, 40), []);
});
