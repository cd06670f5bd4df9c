// What holds for every route: errors, limits, forged requests, pages, health, and the description of the API.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import {
  createTestAccount,
  createTestApi,
  createTestApiKey,
  createTestUser,
  send,
  signInAs,
} from '../../test/harness/api.ts';
import { atEndOfFile } from '../../test/harness/database.ts';
import { createLog } from '../log.ts';

test('a request without a session or key is told to sign in, before its body is read', async () => {
  const api = await createTestApi();
  for (const [method, url] of [
    ['GET', '/api/v1/me'],
    ['GET', '/api/v1/users'],
    ['POST', '/api/v1/invitations'],
    ['DELETE', '/api/v1/api-keys/key_1'],
    ['GET', '/api/v1/live'],
  ] as const) {
    const answer = await send(api, method, url);
    assert.equal(answer.statusCode, 401, url);
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
    assert.deepEqual(
      { ...(answer.json() as object), detail: '' },
      {
        type: 'urn:mooring:problem:not_signed_in',
        title: 'Not signed in',
        status: 401,
        code: 'not_signed_in',
        detail: '',
      },
    );
  }
  const forged = await send(api, 'GET', '/api/v1/me', { as: 'mooring.session_token=abc.def' });
  assert.equal(forged.statusCode, 401);
});

test('a page of another origin cannot act with the cookie of a person who is signed in', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const cookie = await signInAs(api, owner);
  const body = { name: 'key', role: 'viewer' };
  const create = (headers: Record<string, string>, payload: string | object = body) =>
    api.app.inject({ method: 'POST', url: '/api/v1/api-keys', headers: { cookie, ...headers }, payload });
  const refused = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    {},
  ];
  for (const headers of refused) {
    const answer = await create(headers as Record<string, string>);
    assert.equal(answer.statusCode, 403, JSON.stringify(headers));
    assert.equal(answer.json().code, 'forbidden');
  }
  const form = await create(
    { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    'name=key&role=viewer',
  );
  assert.equal(form.statusCode, 400);
  const text = await create({ 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' }, JSON.stringify(body));
  assert.equal(text.statusCode, 400);
  assert.equal((await create({ 'sec-fetch-site': 'same-origin' })).statusCode, 201);
  assert.equal((await create({ origin: 'http://127.0.0.1:7070' })).statusCode, 201);
});

test('signing in is refused from a page of another origin, and to a program without one it is not', async () => {
  const api = await createTestApi();
  const { email } = await createTestAccount(api);
  const payload = { email, password: 'a password of some length' };
  const signIn = (headers: Record<string, string>) =>
    api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers, payload });
  assert.equal((await signIn({ origin: 'https://evil.example' })).statusCode, 403);
  assert.equal((await signIn({})).statusCode, 200);
});

test('the password of a proxy in front is no API key, and no way around the guard', async () => {
  const api = await createTestApi();
  const cookie = await signInAs(api, await createTestAccount(api));
  const headers = { cookie, authorization: 'Basic dXNlcjpwYXNzd29yZA==' };
  assert.equal((await api.app.inject({ url: '/api/v1/me', headers })).statusCode, 200);
  const payload = { name: 'key', role: 'viewer' };
  const forged = await api.app.inject({
    method: 'POST',
    url: '/api/v1/api-keys',
    headers: { ...headers, origin: 'https://evil.example' },
    payload,
  });
  assert.equal(forged.statusCode, 403);
});

test('a key needs no origin, and a wrong key is not made good by a cookie', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const key = await createTestApiKey(api, owner, 'admin');
  const invite = { email: 'x@example.org', role: 'viewer' };
  const made = await api.app.inject({ method: 'POST', url: '/api/v1/invitations', headers: key, payload: invite });
  assert.equal(made.statusCode, 201, made.body);
  const me = (await api.app.inject({ url: '/api/v1/me', headers: key })).json();
  assert.deepEqual([me.user, me.role, me.permissions.includes('operate')], [null, 'admin', false]);
  const cookie = await signInAs(api, owner);
  const wrong = await api.app.inject({ url: '/api/v1/me', headers: { cookie, authorization: 'Bearer mrg_wrong' } });
  assert.equal(wrong.statusCode, 401);
});

test('routes refuse by role and by Account as their verbs do', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const viewer = await createTestUser(api, owner, 'viewer');
  const stranger = await createTestAccount(api);
  const as = await signInAs(api, viewer);
  const forbidden = await send(api, 'PATCH', `/api/v1/users/${owner.id}`, { as, body: { role: 'viewer' } });
  assert.deepEqual([forbidden.statusCode, forbidden.json().code], [403, 'forbidden']);
  const foreign = await signInAs(api, stranger);
  for (const [method, url, body] of [
    ['PATCH', `/api/v1/users/${viewer.id}`, { role: 'admin' }],
    ['DELETE', `/api/v1/users/${viewer.id}`, undefined],
    ['POST', `/api/v1/users/${viewer.id}/make-owner`, undefined],
    ['DELETE', '/api/v1/invitations/inv_unknown', undefined],
    ['DELETE', '/api/v1/api-keys/key_unknown', undefined],
  ] as const) {
    const answer = await send(api, method, url, { as: foreign, body });
    assert.equal(answer.statusCode, 404, `${method} ${url}`);
  }
  const removed = await send(api, 'DELETE', `/api/v1/users/${viewer.id}`, { as: await signInAs(api, owner) });
  assert.equal(removed.statusCode, 204);
  assert.equal((await send(api, 'GET', '/api/v1/me', { as })).statusCode, 401, 'the session of the removed User ended');
});

test('wrong types are answered with the fields that are wrong', async () => {
  const api = await createTestApi();
  const as = await signInAs(api, await createTestAccount(api));
  const answer = await send(api, 'POST', '/api/v1/invitations', { as, body: { email: 7, role: 'owner' } });
  assert.equal(answer.statusCode, 400);
  assert.equal(answer.json().code, 'bad_input');
  assert.deepEqual(Object.keys(answer.json().fields).sort(), ['email', 'role']);
  // Wrong as a whole, in no field of its own.
  for (const body of [{}, { response: { status: 401 }, error: { code: 'ECONNRESET' } }]) {
    const report = await send(api, 'POST', '/api/v1/connections/con_1/failures', { as, body });
    assert.deepEqual([report.statusCode, Object.keys(report.json().fields)], [400, ['body']]);
    assert.match(report.json().fields.body, /expected either "response"/);
  }
  const cases: [unknown, string][] = [
    ['{"email":', 'application/json'],
    ['[]', 'application/json'],
    ['null', 'application/json'],
    ['"text"', 'application/json'],
    ['', 'application/json'],
    ['{"email":"a@example.org","role":"viewer","__proto__":{"role":"admin"}}', 'application/json'],
    ['<xml/>', 'application/xml'],
  ];
  for (const [body, type] of cases) {
    const refused = await send(api, 'POST', '/api/v1/invitations', { as, body, headers: { 'content-type': type } });
    assert.deepEqual([refused.statusCode, refused.json().code], [400, 'bad_input'], String(body));
  }
});

test('text that cannot be stored is bad input and no crash', async () => {
  const api = await createTestApi();
  const as = await signInAs(api, await createTestAccount(api));
  const answer = await send(api, 'POST', '/api/v1/api-keys', { as, body: { name: 'a\u0000b', role: 'viewer' } });
  assert.deepEqual([answer.statusCode, answer.json().code], [400, 'bad_input'], answer.body);
  assert.equal((await send(api, 'DELETE', '/api/v1/users/%00', { as })).statusCode, 400);
  const malformed = await send(api, 'GET', '/api/v1/users/%E0%A4%A', { as });
  assert.equal(malformed.statusCode, 400);
  assert.equal(malformed.headers['content-type'], 'application/problem+json; charset=utf-8');
});

test('a body of more than a mebibyte is refused', async () => {
  const api = await createTestApi();
  const as = await signInAs(api, await createTestAccount(api));
  const body = { name: 'x'.repeat(1_048_576), role: 'viewer' };
  const answer = await send(api, 'POST', '/api/v1/api-keys', { as, body });
  assert.deepEqual([answer.statusCode, answer.json().code], [413, 'too_large']);
});

test('what nobody expected is answered with an id that stands in the log, and nothing of the inside', async () => {
  const lines: string[] = [];
  const api = await createTestApi({ log: createLog('error', { write: (line: string) => void lines.push(line) }) });
  const as = await signInAs(api, await createTestAccount(api));
  await api.ctx.store.pool.query('alter table api_keys rename to api_keys_elsewhere');
  const answer = await send(api, 'GET', '/api/v1/api-keys', { as });
  assert.deepEqual([answer.statusCode, answer.json().code], [500, 'unexpected']);
  assert.ok(!/api_keys|relation|at .*\.ts/.test(answer.body), answer.body);
  assert.ok(lines.some((line) => line.includes(answer.json().instance) && line.includes('api_keys')));
});

test('a database that is away is said to be away', async () => {
  const api = await createTestApi();
  const as = await signInAs(api, await createTestAccount(api));
  assert.equal((await api.app.inject('/readyz')).statusCode, 200);
  const { port } = new URL(api.ctx.store.url);
  const gone = Object.assign(new Error(`connect ECONNREFUSED 127.0.0.1:${port}`), { code: 'ECONNREFUSED' });
  const { pool } = api.ctx.store;
  const connect = pool.connect;
  pool.connect = (async () => Promise.reject(gone)) as typeof connect;
  try {
    for (const url of ['/readyz', '/api/v1/me', '/api/v1/instance']) {
      const answer = await send(api, 'GET', url, { as });
      assert.deepEqual([answer.statusCode, answer.json().code], [503, 'unavailable'], `${url} ${answer.body}`);
    }
    assert.equal((await api.app.inject('/healthz')).statusCode, 200);
  } finally {
    pool.connect = connect;
  }
  assert.equal((await send(api, 'GET', '/api/v1/me', { as })).statusCode, 200);
});

test('the description of the API is OpenAPI 3.1 and lists the routes of the reference', async () => {
  const api = await createTestApi();
  const answer = await api.app.inject('/api/openapi.json');
  const document = answer.json();
  assert.equal(document.openapi, '3.1.0');
  for (const [method, path] of [
    ['get', '/api/v1/instance'],
    ['post', '/api/v1/first-run'],
    ['get', '/api/v1/invitations/by-token/{token}'],
    ['post', '/api/v1/invitations/accept'],
    ['get', '/api/v1/me'],
    ['get', '/api/v1/users'],
    ['patch', '/api/v1/users/{id}'],
    ['delete', '/api/v1/users/{id}'],
    ['post', '/api/v1/users/{id}/make-owner'],
    ['get', '/api/v1/invitations'],
    ['post', '/api/v1/invitations'],
    ['delete', '/api/v1/invitations/{id}'],
    ['get', '/api/v1/api-keys'],
    ['post', '/api/v1/api-keys'],
    ['delete', '/api/v1/api-keys/{id}'],
    ['get', '/api/v1/live'],
    ['post', '/api/auth/sign-in/email'],
    ['post', '/api/auth/reset-password'],
  ] as const)
    assert.ok(document.paths[path]?.[method]?.summary, `${method} ${path}`);
  const { requestBody } = document.paths['/api/v1/invitations'].post;
  assert.deepEqual(requestBody.content['application/json'].schema.required, ['email', 'role']);
  assert.deepEqual(document.paths['/api/v1/instance'].get.security, []);
  for (const path of Object.keys(document.paths)) assert.match(path, /^\/(api|healthz|readyz)/);
  for (const [, pointer] of answer.body.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = pointer?.split('/').reduce((at, key) => at?.[key], document);
    assert.ok(target, `#/${pointer} points at nothing`);
  }
});

test('the docs page and its script come from here alone', async () => {
  const api = await createTestApi();
  const page = await api.app.inject('/api/docs/');
  assert.equal(page.statusCode, 200);
  assert.ok(!/(src|href)="?https?:\/\//.test(page.body), page.body);
  assert.match(String(page.headers['content-security-policy']), /default-src 'none'.*connect-src 'self'/);
  const [, script] = /<script[^>]* src="([^"]+)"/.exec(page.body) ?? [];
  assert.ok(script, page.body);
  const file = await api.app.inject(new URL(script, 'http://localhost/api/docs/').pathname);
  assert.equal(file.statusCode, 200);
  assert.match(String(file.headers['content-type']), /javascript/);
  const short = await api.app.inject('/api/docs');
  assert.deepEqual([short.statusCode, short.headers.location], [301, '/api/docs/']);
  const nothing = await api.app.inject('/api/docs/nothing');
  assert.deepEqual([nothing.statusCode, nothing.json().code], [404, 'not_found']);
});

test('pages bear a strict policy, and the API answers are kept by nobody', async () => {
  const api = await createTestApi();
  const { headers } = await api.app.inject('/api/v1/instance');
  assert.match(String(headers['content-security-policy']), /script-src 'self';/);
  assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['strict-transport-security'], undefined);
});

test('without a built web app the server says how to build it; the API is there all the same', async () => {
  const api = await createTestApi({ webRoot: join(tmpdir(), 'mooring-no-such-folder') });
  const page = await api.app.inject('/data-sources');
  assert.equal(page.statusCode, 503);
  assert.match(page.body, /npm run build:web/);
  assert.equal((await api.app.inject('/api/v1/instance')).statusCode, 200);
});

test('every path of the web app gives its page; missing files and API routes are not found', async () => {
  const webRoot = await mkdtemp(join(tmpdir(), 'mooring-web-'));
  atEndOfFile(() => rm(webRoot, { recursive: true }));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Mooring</title>');
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'assets', 'app-abc123.js'), 'export {};');
  const api = await createTestApi({ webRoot });
  for (const url of ['/', '/data-sources/ds_1?tab=syncs', '/reset-password?token=a.b']) {
    const page = await api.app.inject(url);
    assert.equal(page.statusCode, 200, url);
    assert.match(page.body, /<title>Mooring/);
    assert.equal(page.headers['cache-control'], 'no-cache', url);
  }
  const file = await api.app.inject('/assets/app-abc123.js');
  assert.match(String(file.headers['cache-control']), /immutable/);
  for (const url of [
    '/assets/gone.js',
    '/assets/',
    '/favicon.ico',
    '/api/v1/nothing',
    '/api/nothing',
    '/../package.json',
  ]) {
    const answer = await api.app.inject(url);
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'not_found'], url);
  }
  assert.equal((await api.app.inject({ method: 'POST', url: '/data-sources' })).statusCode, 404);
});

test('metrics are for the own network, and name routes instead of ids', async () => {
  const api = await createTestApi();
  await api.app.inject('/api/v1/users/usr_1');
  const own = await api.app.inject('/metrics');
  assert.equal(own.statusCode, 200);
  assert.match(own.body, /mooring_http_request_duration_seconds_count/);
  assert.ok(!own.body.includes('usr_1'));
  for (const figure of [
    'mooring_data_sources{status="connected"} 0',
    'mooring_disconnections_open{cause="expired_token"} 0',
    'mooring_jobs{state="parked"} 0',
  ])
    assert.ok(own.body.includes(figure), figure);
  assert.equal((await api.app.inject({ url: '/metrics', remoteAddress: '203.0.113.7' })).statusCode, 404);
  const proxied = await api.app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.7' } });
  assert.equal(proxied.statusCode, 404);
});
