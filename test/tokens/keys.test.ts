import assert from 'node:assert/strict';
import test from 'node:test';
import type { LabOddities } from '../../src/simulator/index.ts';
import { createLabWorld } from '../harness/oauth-lab.ts';

const key = '{ name: apiKey, label: API key, kind: password, isRequired: true, isSecret: true }';
const ways: [
  what: string,
  description: { auth: string; fields: string },
  api: NonNullable<LabOddities['api']>,
  entered: Record<string, string>,
  config: Record<string, string>,
][] = [
  [
    'a header with a prefix',
    {
      auth: '{ kind: api_key, placement: { in: header, name: Authorization, prefix: "Token token=" } }',
      fields: `[${key}]`,
    },
    { keys: { authorization: 'Token token=k-1' } },
    { apiKey: 'k-1' },
    {},
  ],
  [
    'the address',
    { auth: '{ kind: api_key, placement: { in: query, name: key } }', fields: `[${key}]` },
    { in: 'query', keys: { key: 'k-1' } },
    { apiKey: 'k-1' },
    {},
  ],
  [
    'the body',
    { auth: '{ kind: api_key, placement: { in: body, name: api_token } }', fields: `[${key}]` },
    { in: 'body', keys: { api_token: 'k-1' } },
    { apiKey: 'k-1' },
    {},
  ],
  [
    'two headers, of a key in two parts',
    {
      auth: '{ kind: api_key, placement: [{ in: header, name: X-Api-Key, value: "{apiKey}" }, { in: header, name: X-App-Key, value: "{appKey}" }, { in: header, name: X-Site, value: "{site}" }] }',
      fields: `[${key}, { name: appKey, label: Application key, kind: password, isRequired: true, isSecret: true }, { name: site, label: Site, kind: text }]`,
    },
    { keys: { 'x-api-key': 'k-1', 'x-app-key': 'k-2', 'x-site': 'eu' } },
    { apiKey: 'k-1', appKey: 'k-2' },
    { site: 'eu' },
  ],
  [
    'HTTP Basic',
    {
      auth: '{ kind: basic }',
      fields:
        '[{ name: username, label: User, kind: text }, { name: password, label: Password, kind: password, isSecret: true }]',
    },
    { basic: { username: 'ada', password: 'pass:wörd' } },
    { password: 'pass:wörd' },
    { username: 'ada' },
  ],
  [
    'HTTP Basic, made of an address and a key',
    {
      auth: '{ kind: basic, username: "{email}/token", password: "{apiKey}" }',
      fields: `[{ name: email, label: Email, kind: text }, ${key}]`,
    },
    { basic: { username: 'ada@lab.example/token', password: 'k-1' } },
    { apiKey: 'k-1' },
    { email: 'ada@lab.example' },
  ],
  [
    'HTTP Basic, with a key for a user name and no password',
    { auth: '{ kind: basic, username: "{apiKey}", password: "" }', fields: `[${key}]` },
    { basic: { username: 'k-1', password: '' } },
    { apiKey: 'k-1' },
    {},
  ],
];

for (const [what, description, api, entered, config] of ways)
  test(`a key goes into ${what}`, async () => {
    const world = await createLabWorld(description, { api });
    const at = await world.connectWith(entered, config);
    const url = 'https://lab.invalid/api/me';
    const answer = await world.open(at).request({ method: api.in === 'body' ? 'POST' : 'GET', url });
    assert.ok(answer.kind === 'response' && answer.status === 200, JSON.stringify(answer));
  });

test('a key in the body joins what the request says otherwise, in JSON and in a form', async () => {
  const [, , [, description, api, entered] = []] = ways;
  assert.ok(description && api && entered);
  const world = await createLabWorld(description, { api });
  const session = world.open(await world.connectWith(entered));
  const url = 'https://lab.invalid/api/me';
  for (const body of [{ page: 2 }, new URLSearchParams({ page: '2' })]) {
    const answer = await session.request({ method: 'POST', url, body });
    assert.ok(answer.kind === 'response' && answer.status === 200);
    assert.match(world.lab.asked.at(-1)?.body ?? '', /page/);
  }
});

test('a refused key is no reason to ask for a token', async () => {
  const [[, description, , entered] = []] = ways;
  assert.ok(description && entered);
  const world = await createLabWorld(description, { api: { keys: { authorization: 'another' } } });
  assert.equal(await world.call(await world.connectWith(entered)), 401);
  assert.equal(world.lab.asked.length, 1);
});
