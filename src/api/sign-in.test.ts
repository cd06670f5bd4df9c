// The ways in: first run, password, invitation, reset; and the ways out.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  cookieOf,
  createTestAccount,
  createTestApi,
  createTestUser,
  send,
  signInAs,
  testPassword,
} from '../../test/harness/api.ts';
import { prepareFirstRun } from '../accounts/index.ts';

const firstRun = { accountName: 'Acme', ownerName: 'Ada', email: 'Ada@Example.org', password: testPassword };

test('the first run is claimed by the code from the terminal, and signs its owner in as operator', async () => {
  const api = await createTestApi();
  assert.deepEqual((await send(api, 'GET', '/api/v1/instance')).json().isFirstRun, true);
  const code = await prepareFirstRun(api.ctx);
  assert.ok(code);
  const claimed = await send(api, 'POST', '/api/v1/first-run', { body: { ...firstRun, code: code.toLowerCase() } });
  assert.equal(claimed.statusCode, 200, claimed.body);
  assert.equal(claimed.json().user.email, 'ada@example.org');
  assert.equal(claimed.json().user.isOperator, true);
  assert.ok(claimed.json().permissions.includes('transfer_ownership'));
  const me = await send(api, 'GET', '/api/v1/me', { as: cookieOf(claimed) });
  assert.equal(me.json().account.name, 'Acme');
  assert.equal((await send(api, 'GET', '/api/v1/instance')).json().isFirstRun, false);
  assert.equal(await prepareFirstRun(api.ctx), null);
});

test('a wrong code claims nothing, and an earlier code ends when a new one is printed', async () => {
  const api = await createTestApi();
  const earlier = await prepareFirstRun(api.ctx);
  const code = await prepareFirstRun(api.ctx);
  for (const wrong of ['0000-0000-0000', earlier]) {
    const refused = await send(api, 'POST', '/api/v1/first-run', { body: { ...firstRun, code: wrong } });
    assert.equal(refused.statusCode, 403);
    assert.equal(refused.json().code, 'forbidden');
  }
  assert.equal((await send(api, 'POST', '/api/v1/first-run', { body: { ...firstRun, code } })).statusCode, 200);
});

test('of two claims at once exactly one wins', async () => {
  const api = await createTestApi();
  const code = await prepareFirstRun(api.ctx);
  const claims = await Promise.all(
    [1, 2, 3].map((n) =>
      send(api, 'POST', '/api/v1/first-run', { body: { ...firstRun, email: `ada${n}@example.org`, code } }),
    ),
  );
  assert.deepEqual(claims.map((it) => it.statusCode).sort(), [200, 409, 409]);
  const { rows } = await api.ctx.store.pool.query('select count(*)::int as n from accounts');
  assert.equal(rows[0].n, 1);
});

test('codes are guessed at most ten times a minute', async () => {
  const api = await createTestApi();
  await prepareFirstRun(api.ctx);
  const guess = () => send(api, 'POST', '/api/v1/first-run', { body: { ...firstRun, code: '0000-0000-0000' } });
  for (let n = 0; n < 10; n++) assert.equal((await guess()).statusCode, 403);
  const limited = await guess();
  assert.equal(limited.statusCode, 429);
  assert.equal(limited.json().code, 'too_many_requests');
  assert.ok(Number(limited.headers['retry-after']) > 0);
});

test('a password signs in, whatever the spelling of the address, and signing out ends it', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const cookie = await signInAs(api, { email: owner.email.toUpperCase() });
  const me = await send(api, 'GET', '/api/v1/me', { as: cookie });
  assert.equal(me.statusCode, 200);
  assert.equal(me.json().user.id, owner.id);
  assert.equal((await send(api, 'POST', '/api/auth/sign-out', { as: cookie, body: {} })).statusCode, 200);
  assert.equal((await send(api, 'GET', '/api/v1/me', { as: cookie })).statusCode, 401);
});

test('the session cookie is out of reach of scripts, and secure where the base URL is https', async () => {
  const plain = await createTestApi();
  const secure = await createTestApi({ config: { baseUrl: 'https://mooring.example.org' } });
  for (const [api, isSecure] of [
    [plain, false],
    [secure, true],
  ] as const) {
    const owner = await createTestAccount(api);
    const body = { email: owner.email, password: testPassword };
    const answer = await send(api, 'POST', '/api/auth/sign-in/email', { body });
    const [cookie] = answer.cookies;
    assert.equal(cookie?.httpOnly, true);
    assert.equal(cookie?.sameSite, 'Lax');
    assert.equal(cookie?.secure ?? false, isSecure);
    assert.deepEqual(answer.json(), { status: true });
  }
});

test('a wrong password and an unknown address are answered alike, and limited per IP address', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const attempt = (email: string) =>
    send(api, 'POST', '/api/auth/sign-in/email', { body: { email, password: 'wrong wrong wrong' } });
  const answers = [await attempt(owner.email), await attempt('nobody@example.org')];
  for (const answer of answers) assert.equal(answer.statusCode, 401);
  assert.deepEqual(answers[0]?.json(), answers[1]?.json());
  for (let n = 0; n < 8; n++) await attempt(`someone${n}@example.org`);
  const limited = await attempt(owner.email);
  assert.equal(limited.statusCode, 429);
  assert.equal(limited.headers['content-type'], 'application/problem+json; charset=utf-8');
  assert.ok(Number(limited.headers['retry-after']) > 0);
});

test('wrong passwords for one address are limited from however many IP addresses, and a success forgets them', async () => {
  const api = await createTestApi({ config: { trustedProxies: ['127.0.0.1'] } });
  const owner = await createTestAccount(api);
  const attempt = (n: number, password: string) =>
    send(api, 'POST', '/api/auth/sign-in/email', {
      body: { email: owner.email, password },
      headers: { 'x-forwarded-for': `198.51.100.${n}` },
    });
  for (let n = 0; n < 19; n++) assert.equal((await attempt(n, 'wrong wrong wrong')).statusCode, 401);
  assert.equal((await attempt(20, testPassword)).statusCode, 200);
  for (let n = 21; n < 41; n++) assert.equal((await attempt(n, 'wrong wrong wrong')).statusCode, 401);
  assert.equal((await attempt(42, testPassword)).statusCode, 429);
});

test('an X-Forwarded-For that no trusted proxy wrote changes nothing', async () => {
  const api = await createTestApi();
  const attempt = (n: number) =>
    send(api, 'POST', '/api/auth/sign-in/email', {
      body: { email: `someone${n}@example.org`, password: 'wrong wrong wrong' },
      headers: { 'x-forwarded-for': `198.51.100.${n}`, 'x-mooring-client-ip': `198.51.100.${n}` },
    });
  for (let n = 0; n < 10; n++) assert.equal((await attempt(n)).statusCode, 401);
  assert.equal((await attempt(11)).statusCode, 429);
});

test('what a browser sends cannot make it an operator or move it to another Account', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const viewer = await createTestUser(api, owner, 'viewer');
  const cookie = await signInAs(api, viewer);
  const body = { name: 'Eve', isOperator: true, role: 'owner', accountId: 'acc_other' };
  for (const path of ['/update-user', '/sign-up/email', '/delete-user', '/change-email', '/list-sessions'])
    assert.equal((await send(api, 'POST', `/api/auth${path}`, { as: cookie, body })).statusCode, 404, path);
  const me = (await send(api, 'GET', '/api/v1/me', { as: cookie })).json();
  assert.deepEqual([me.role, me.user.isOperator, me.account.id], ['viewer', false, owner.accountId]);
});

test('changing the password needs the present one and ends the other sessions', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const [here, elsewhere] = [await signInAs(api, owner), await signInAs(api, owner)];
  const newPassword = 'another password of some length';
  const change = (currentPassword: string) =>
    send(api, 'POST', '/api/auth/change-password', {
      as: here,
      body: { currentPassword, newPassword, revokeOtherSessions: true },
    });
  const refused = await change('not my password');
  assert.equal(refused.statusCode, 400);
  assert.ok(refused.json().fields.currentPassword);
  const changed = await change(testPassword);
  assert.equal(changed.statusCode, 200, changed.body);
  assert.equal((await send(api, 'GET', '/api/v1/me', { as: elsewhere })).statusCode, 401);
  assert.equal((await send(api, 'GET', '/api/v1/me', { as: cookieOf(changed) })).statusCode, 200);
  await signInAs(api, owner, newPassword);
});

test('a short new password is refused with the field named', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const answer = await send(api, 'POST', '/api/auth/change-password', {
    as: await signInAs(api, owner),
    body: { currentPassword: testPassword, newPassword: 'short' },
  });
  assert.equal(answer.statusCode, 400);
  assert.match(answer.json().fields.newPassword, /at least 10/);
});

test('a session in use is renewed, also in the browser; one that ran out is over', async () => {
  const api = await createTestApi();
  const as = await signInAs(api, await createTestAccount(api));
  const { pool } = api.ctx.store;
  assert.deepEqual((await send(api, 'GET', '/api/v1/me', { as })).cookies, []);
  await pool.query("update sessions set expires_at = expires_at - interval '2 days'");
  const renewed = await send(api, 'GET', '/api/v1/me', { as });
  assert.equal(renewed.cookies[0]?.maxAge, 30 * 86_400);
  await pool.query("update sessions set expires_at = expires_at - interval '31 days'");
  assert.equal((await send(api, 'GET', '/api/v1/me', { as })).statusCode, 401);
});

test('sign out everywhere ends all sessions', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const cookies = [await signInAs(api, owner), await signInAs(api, owner)];
  assert.equal((await send(api, 'POST', '/api/auth/revoke-sessions', { as: cookies[0], body: {} })).statusCode, 200);
  for (const as of cookies) assert.equal((await send(api, 'GET', '/api/v1/me', { as })).statusCode, 401);
});

test('a forgotten password is set anew by the link that was mailed, once; all sessions end', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const before = await signInAs(api, owner);
  const ask = (email: string) => send(api, 'POST', '/api/auth/request-password-reset', { body: { email } });
  const [known, unknown] = [await ask(owner.email), await ask('nobody@example.org')];
  assert.deepEqual([known.statusCode, known.body], [unknown.statusCode, unknown.body]);
  await api.ctx.auth.settle();
  assert.equal(api.sentResets.length, 1);
  assert.equal(api.sentResets[0]?.to, owner.email);
  const url = new URL(api.sentResets[0]?.url ?? '');
  assert.equal(url.pathname, '/reset-password');
  const token = url.searchParams.get('token');
  const { rows } = await api.ctx.store.pool.query('select identifier from verifications');
  assert.ok(!rows[0].identifier.includes(token), 'the token is not kept in the open');

  const newPassword = 'a password after the reset';
  const reset = () => send(api, 'POST', '/api/auth/reset-password', { body: { token, newPassword } });
  assert.equal((await reset()).statusCode, 200);
  assert.equal((await send(api, 'GET', '/api/v1/me', { as: before })).statusCode, 401);
  await signInAs(api, owner, newPassword);
  const again = await reset();
  assert.equal(again.statusCode, 400);
  assert.match(again.json().detail, /expired or was used/);
  const { rows: audit } = await api.ctx.store.pool.query(
    "select 1 from audit_log where action = 'user.password_reset'",
  );
  assert.equal(audit.length, 1);
});

test('an invitation is previewed, accepted once, and signs the person in', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const as = await signInAs(api, owner);
  const invited = await send(api, 'POST', '/api/v1/invitations', {
    as,
    body: { email: 'New@Example.org', role: 'editor' },
  });
  assert.equal(invited.statusCode, 201, invited.body);
  assert.equal(invited.json().isMailed, false);
  assert.equal(api.sentInvitations[0]?.url, invited.json().link);
  const token = new URL(invited.json().link).searchParams.get('token') ?? '';

  const preview = await send(api, 'GET', `/api/v1/invitations/by-token/${token}`);
  assert.equal(preview.json().email, 'new@example.org');
  const body = { token, name: 'Nora', password: testPassword };
  const accepted = await Promise.all([1, 2].map(() => send(api, 'POST', '/api/v1/invitations/accept', { body })));
  assert.deepEqual(accepted.map((it) => it.statusCode).sort(), [200, 404]);
  const winner = accepted.find((it) => it.statusCode === 200);
  assert.ok(winner);
  const me = await send(api, 'GET', '/api/v1/me', { as: cookieOf(winner) });
  assert.deepEqual([me.json().user.name, me.json().role, me.json().account.id], ['Nora', 'editor', owner.accountId]);
  assert.equal((await send(api, 'GET', `/api/v1/invitations/by-token/${token}`)).statusCode, 404);
});
