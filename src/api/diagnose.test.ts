// POST /diagnose: the same answer as the command line gives, for one failure or many, with errors that say which field of which failure.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import {
  createTestAccount,
  createTestApi,
  createTestApiKey,
  createTestUser,
  send,
  signInAs,
  type TestApi,
} from '../../test/harness/api.ts';
import { mooring } from '../../test/harness/command-line.ts';

const invalidGrant = { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' };
const failure = {
  provider: 'google-analytics',
  stage: 'token_refresh',
  auth: 'oauth2',
  response: { status: 400, headers: { 'content-type': 'application/json' }, body: invalidGrant },
};

const api = await createTestApi();
const owner = await createTestAccount(api);
const key = await createTestApiKey(api, owner, 'viewer');
const ask = (body: unknown, headers: Record<string, string> = key, to: TestApi = api) =>
  to.app.inject({ method: 'POST', url: '/api/v1/diagnose', headers, payload: body as object });

test('any role may ask, by key or session; a stranger may not', async () => {
  assert.equal((await ask(failure)).statusCode, 200);
  const viewer = await createTestUser(api, owner, 'viewer');
  const asViewer = await send(api, 'POST', '/api/v1/diagnose', { as: await signInAs(api, viewer), body: failure });
  assert.equal(asViewer.statusCode, 200);
  assert.equal((await ask(failure, {})).statusCode, 401);
});

test('the answer is what the command line prints with --json', async () => {
  const { body, status } = failure.response;
  const printed = await mooring(
    ['diagnose', '--provider', 'google-analytics', '--stage', 'token_refresh', '--status', String(status)].concat([
      '--header',
      'content-type: application/json',
      '--body',
      JSON.stringify(body),
      '--json',
    ]),
    { clock: api.ctx.clock },
  );
  assert.equal(JSON.stringify((await ask(failure)).json(), null, 2), printed.stdout.trim());
  const driver = await mooring(
    ['diagnose', '--provider', 'postgres', '--stage', 'db_connect', '--error-code', '28P01', '--json'],
    { clock: api.ctx.clock },
  );
  const answer = await ask({ provider: 'postgres', stage: 'db_connect', error: { code: '28P01' } });
  assert.deepEqual(answer.json(), driver.json());
});

test('many are answered in their order under their ids; labels are ignored', async () => {
  const failures = [
    { ...failure, id: 'a', verdict: 'request', cause: 'nonsense', also_ok: [], evidence: 'none' },
    { id: 7, response: { status: 503 } },
    { error: { code: 'ECONNREFUSED' }, stage: 'network', response: null },
  ];
  const { items } = (await ask({ failures })).json();
  assert.deepEqual(
    items.map((it: { id: unknown; verdict: string; explained: object }) => [it.id, it.verdict]),
    [
      ['a', 'disconnected'],
      [7, 'transient'],
      [null, 'transient'],
    ],
  );
  assert.ok(items.every((it: { explained: { summary: string } }) => it.explained.summary !== ''));
});

test('dates and counts settle what one answer cannot; the present is now, unless it is said', async () => {
  const nowMs = api.ctx.clock.now().getTime();
  const refused = { auth: 'oauth2', response: { status: 401, body: { error: 'invalid_token' } } };
  const detailWith = async (context: object): Promise<string> => (await ask({ ...refused, context })).json().detail;
  assert.equal(await detailWith({ tokenIssuedAtMs: nowMs - 5_000 }), 'eventual_consistency');
  assert.equal(await detailWith({ tokenIssuedAtMs: 5_000, nowMs: 9_000 }), 'eventual_consistency');
  assert.equal(await detailWith({ tokenIssuedAtMs: nowMs - 86_400_000 }), 'access_token_expired');
});

test('what is wrong is named by its place', async () => {
  const many = Array.from({ length: 501 }, () => failure);
  const cases: [unknown, Record<string, RegExp>][] = [
    [{}, { response: /"response" .* or "error" .* or "failures"/ }],
    [{ response: { status: 'x' } }, { 'response.status': /number/ }],
    [{ response: { status: 12 } }, { 'response.status': /100/ }],
    [{ response: 'HTTP/1.1 401' }, { response: /object/ }],
    [{ ...failure, stage: 'sometime' }, { stage: /"token_refresh"/ }],
    [{ ...failure, auth: 'magic' }, { auth: /"oauth2"/ }],
    [{ ...failure, context: { authorizedAtMs: 'May' } }, { 'context.authorizedAtMs': /number/ }],
    [{ failures: [] }, { failures: /at least one/ }],
    [{ failures: many }, { failures: /at most 500/ }],
    [{ failures: [failure], ...failure }, { failures: /not both/ }],
    [{ failures: [failure, { id: 1 }] }, { 'failures.1': /"response" .* or "error"/ }],
    [{ failures: [failure, failure, { ...failure, stage: 3 }] }, { 'failures.2.stage': /"api_call"/ }],
  ];
  for (const [body, expected] of cases) {
    const answer = await ask(body);
    assert.equal(answer.statusCode, 400, JSON.stringify(body).slice(0, 200));
    const { fields } = answer.json();
    assert.deepEqual(Object.keys(fields), Object.keys(expected), JSON.stringify(fields));
    for (const [name, pattern] of Object.entries(expected)) assert.match(fields[name], pattern);
  }
});

test('hostile bodies are answered: null bytes, halves of characters, depth, cuts, odd types', async () => {
  const bodies = ['a\u0000b', '\ud800', 7, true, null, [], ['x'], '<html>', ''];
  for (const body of bodies) {
    const answer = await ask({ response: { status: 400, headers: { 'x-a': ['1', '2'] }, body } });
    assert.equal(answer.statusCode, 200, JSON.stringify(body));
  }
  const deep = `{"response":{"status":400,"body":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
  assert.equal((await ask(deep, { ...key, 'content-type': 'application/json' })).statusCode, 200);
  assert.equal((await ask({ response: { status: 400, body: 'x'.repeat(1_100_000) } })).statusCode, 413);
});

test('nothing of it is stored', async () => {
  await ask({ ...failure, response: { status: 400, body: { error: 'planted-in-a-question' } } });
  const { rows } = await api.ctx.store.pool.query(
    "select table_name from information_schema.tables where table_schema = 'mooring'",
  );
  for (const { table_name: table } of rows) {
    const found = await api.ctx.store.pool.query(
      `select 1 from "${table}" t where t::text like '%planted-in-a-question%'`,
    );
    assert.equal(found.rowCount, 0, table);
  }
});

test('it stands in OpenAPI, and the lines of the corpus are understood as they are', async () => {
  const { paths } = (await api.app.inject('/api/openapi.json')).json();
  const { requestBody } = paths['/api/v1/diagnose'].post;
  assert.ok(requestBody.content['application/json'].schema.properties.failures);
  const lines = readFileSync(new URL('../../test/corpus/others-dev.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(0, 200)
    .map((line) => JSON.parse(line));
  const answer = await ask({ failures: lines });
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 500));
  assert.deepEqual(
    answer.json().items.map((it: { id: string }) => it.id),
    lines.map((it) => it.id),
  );
});
