import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, secondMs } from '../../src/clock.ts';
import { isFailure, type Lifetimes } from '../../src/life/diagnosis/index.ts';
import type { LabOddities } from '../../src/simulator/index.ts';
import { createLabWorld } from '../harness/oauth-lab.ts';

const auth = (more = ''): string =>
  `{ kind: oauth2, authorizeUrl: "https://lab.invalid/authorize", tokenUrl: "https://lab.invalid/token", scopes: [], hasPkce: false, clientAuthentication: basic ${more && `, ${more}`} }`;

type Reply = NonNullable<NonNullable<LabOddities['token']>['reply']>;

const oddReplies: [what: string, described: string, reply: Reply][] = [
  ['as RFC 6749 has it', '', {}],
  ['nested below a name', 'tokenReply: { at: data }', { nestedAt: 'data' }],
  [
    'nested and under other names',
    'tokenReply: { accessToken: result.token, refreshToken: result.renewal, expiresIn: result.ttl }',
    { nestedAt: 'result', names: { access_token: 'token', refresh_token: 'renewal', expires_in: 'ttl' } },
  ],
  ['as a form', '', { format: 'form' }],
  ['with a life in text', '', { expires: 'text' }],
  ['with a life in milliseconds', 'tokenReply: { expiresInUnit: milliseconds }', { expires: 'milliseconds' }],
  ['with a date of the end', '', { expires: 'date' }],
  ['with a Unix time of the end', '', { expires: 'unix' }],
];

for (const [what, described, reply] of oddReplies)
  test(`a reply ${what} gives a token that is known to live an hour, and is refreshed after it`, async () => {
    const world = await createLabWorld({ auth: auth(described) }, { token: { reply } });
    const credential = await world.authorize();
    assert.ok(!isFailure(credential), JSON.stringify(credential));
    assert.deepEqual(credential.accessExpiresAt, new Date(world.clock.now().getTime() + hourMs));
    const at = await world.keep(credential, {});
    world.clock.advance(2 * hourMs);
    assert.equal(await world.call(at), 200);
  });

test('a reply that is the bare token as text', async () => {
  const world = await createLabWorld(
    { auth: auth('tokenReply: { format: text }') },
    { token: { reply: { format: 'text' } } },
  );
  assert.equal(await world.call(await world.connect()), 200);
});

test('where the reply tells no life, the provider’s documents do, else none is known', async () => {
  const silent = { token: { reply: { expires: 'absent' as const } } };
  const unknown = await createLabWorld({ auth: auth() }, silent);
  const credential = await unknown.authorize();
  assert.ok(!isFailure(credential) && credential.accessExpiresAt === null);
  const lifetimes = { accessTokenMs: 60 * dayMs } as Lifetimes;
  const documented = await createLabWorld({ auth: auth() }, silent, { lifetimes });
  const told = await documented.authorize();
  assert.ok(!isFailure(told));
  assert.deepEqual(told.accessExpiresAt, new Date(documented.clock.now().getTime() + 60 * dayMs));
});

test('a token of unknown life is renewed when it is refused', async () => {
  const world = await createLabWorld({ auth: auth() }, { token: { reply: { expires: 'absent' } } });
  const at = await world.connect();
  world.lab.book.expireTokens();
  assert.equal(await world.call(at), 200);
});

test('the life of the refresh token is kept', async () => {
  const world = await createLabWorld({ auth: auth() }, { token: { refreshLifeS: 30 * 86_400 } });
  const credential = await world.authorize();
  assert.ok(!isFailure(credential));
  assert.deepEqual(credential.refreshExpiresAt, new Date(world.clock.now().getTime() + 30 * dayMs));
});

test('a 200 with an error inside is a refusal with the provider’s own code, wherever it stands', async () => {
  const refusal = { status: 200, codeAt: 'error.code', wordsAt: 'error.message', extra: { ok: false } };
  const world = await createLabWorld(
    { auth: auth('tokenReply: { error: error.code, errorDescription: error.message }') },
    { token: { reply: { refusal } } },
  );
  const at = await world.connect();
  world.lab.book.revokeAll();
  world.clock.advance(2 * hourMs);
  const answer = await world.open(at).request({ method: 'GET', url: 'https://lab.invalid/api/me' });
  assert.ok(isFailure(answer));
  assert.equal(answer.response?.status, 200);
  assert.match(JSON.stringify(answer.response?.body), /"code":"invalid_grant"/);
});

test('an answer that names a token and failure at once is a failure, and does not keep the token', async () => {
  const world = await createLabWorld({
    auth: auth('tokenReply: { at: data, hasFailedWhen: { at: code, isNot: [0] } }'),
  });
  world.lab.nextTokenAnswers.push({
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ code: 40_001, message: 'expired', data: { access_token: 'at-planted-in-failure' } }),
  });
  const answer = await world.authorize();
  assert.ok(isFailure(answer));
  assert.ok(!JSON.stringify(answer).includes('planted'));
});

test('HTML, an empty body and a list are no tokens', async () => {
  const world = await createLabWorld({ auth: auth('tokenReply: { format: text }') });
  for (const body of ['<html>Sign in to go on</html>', '', '[1]', 'two words'])
    for (const status of [200, 403]) {
      world.lab.nextTokenAnswers.push({ status, contentType: 'text/html', body });
      const answer = await world.authorize();
      assert.ok(isFailure(answer) && answer.response?.status === status, body);
    }
});

test('a token that a reply says has ended already is used for what it is worth', async () => {
  const world = await createLabWorld({ auth: auth() });
  const past = new Date(world.clock.now().getTime() - secondMs).toISOString();
  const token = world.lab.book.issueToken(world.lab.book.openGrant(), Number.POSITIVE_INFINITY);
  world.lab.nextTokenAnswers.push({
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ access_token: token, expires_at: past }),
  });
  assert.equal(await world.call(await world.connect()), 200);
});
