import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { createTestDatabase } from '../../test/harness/database.ts';
import { describeConnector, oauthDescription } from '../../test/harness/sandbox-connector.ts';
import { startTokenServer } from '../../test/harness/token-server.ts';
import { createTestTokens } from '../../test/harness/tokens.ts';
import { createControlledClock, dayMs } from '../clock.ts';
import type { AuthDescription } from '../connectors/index.ts';
import { isFailure, type Lifetimes } from '../life/diagnosis/index.ts';
import { RequestError } from '../request-error.ts';

const redirectUri = 'http://localhost:7070/oauth/callback';
const startAt = new Date('2026-03-01T12:00:00Z');

async function createWorld(
  options: Parameters<typeof startTokenServer>[0] = {},
  changes: Partial<Extract<AuthDescription, { kind: 'oauth2' }>> = {},
  lifetimes: Partial<Lifetimes> | null = null,
) {
  const store = await createTestDatabase();
  const server = await startTokenServer(options);
  const { tokens } = await createTestTokens({ store, clock: createControlledClock(startAt) });
  const auth = { ...oauthDescription(server.url), ...changes };
  const connector = describeConnector(auth, { lifetimes: lifetimes as Lifetimes | null });
  await tokens.setOAuthApp('sandbox', { clientId: 'app id', clientSecret: 'app-secret' }, 'Ada');
  const begin = await tokens.beginAuthorization(connector, {
    redirectUri,
    state: 'st-1',
    config: {},
    loginHint: 'ada@example.org',
  });
  const complete = (query: string) =>
    tokens.completeAuthorization(connector, {
      callbackUrl: new URL(`${redirectUri}?${query}`),
      redirectUri,
      state: 'st-1',
      codeVerifier: begin.codeVerifier,
      config: {},
    });
  server.codes.set('code-1', null);
  return { store, server, tokens, connector, begin, complete };
}

test('the consent page is asked for with PKCE, state and the exact redirect', async () => {
  const { begin } = await createWorld({}, { authorizeParameters: { access_type: 'offline' }, scopes: ['a', 'b'] });
  const parameters = Object.fromEntries(new URL(begin.authorizeUrl).searchParams);
  assert.deepEqual(parameters, {
    access_type: 'offline',
    response_type: 'code',
    client_id: 'app id',
    redirect_uri: redirectUri,
    state: 'st-1',
    scope: 'a b',
    login_hint: 'ada@example.org',
    code_challenge: createHash('sha256').update(begin.codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
});

test('the code is exchanged for a credential, the client proving itself by Basic', async () => {
  const { server, begin, complete } = await createWorld();
  const credential = await complete('code=code-1&state=st-1&iss=https%3A%2F%2Felsewhere');
  assert.ok(!isFailure(credential) && credential.secrets.kind === 'oauth2');
  assert.match(credential.secrets.accessToken, /^at-/);
  assert.match(String(credential.secrets.refreshToken), /^rt-/);
  assert.equal(credential.secrets.scope, 'read');
  assert.deepEqual(credential.accessExpiresAt, new Date(startAt.getTime() + 3_600_000));
  const { form, headers } = server.lastTokenRequest!;
  assert.equal(form.get('code_verifier'), begin.codeVerifier);
  assert.equal(form.get('redirect_uri'), redirectUri);
  assert.equal(headers.authorization, `Basic ${Buffer.from('app+id:app-secret').toString('base64')}`);
});

test('where there is no PKCE and the client proves itself in the body, both are so', async () => {
  const { server, begin, complete } = await createWorld({}, { hasPkce: false, clientAuthentication: 'body' });
  assert.ok(!new URL(begin.authorizeUrl).searchParams.has('code_challenge'));
  assert.ok(!isFailure(await complete('code=code-1&state=st-1')));
  const { form, headers } = server.lastTokenRequest!;
  assert.equal(form.get('client_secret'), 'app-secret');
  assert.ok(!form.has('code_verifier'));
  assert.equal(headers.authorization, undefined);
});

test('a reply in a form, without token_type and expires_in, is understood', async () => {
  const { complete } = await createWorld(
    {
      shape: ({ access_token }) => ({
        body: `access_token=${access_token}&scope=repo`,
        contentType: 'application/x-www-form-urlencoded',
      }),
    },
    {},
    { accessTokenMs: 60 * dayMs },
  );
  const credential = await complete('code=code-1&state=st-1');
  assert.ok(!isFailure(credential) && credential.secrets.kind === 'oauth2');
  assert.equal(credential.secrets.refreshToken, null);
  assert.deepEqual(credential.accessExpiresAt, new Date(startAt.getTime() + 60 * dayMs));
});

test('a person who declines gives a failure with the provider’s words', async () => {
  const { complete } = await createWorld();
  const answer = await complete('error=access_denied&error_description=The+user+said+no&state=st-1');
  assert.ok(isFailure(answer));
  assert.deepEqual(answer.response, {
    status: 400,
    headers: {},
    body: { error: 'access_denied', error_description: 'The user said no' },
  });
});

test('a callback with another state is turned away, and one without a code is a failure', async () => {
  const { server, complete } = await createWorld();
  for (const query of ['code=code-1&state=other', 'code=code-1', 'error=access_denied&state=other'])
    await assert.rejects(complete(query), (error) => error instanceof RequestError && error.code === 'bad_input');
  const answer = await complete('state=st-1');
  assert.ok(isFailure(answer) && answer.error?.code === 'MOORING_ANSWER_SHAPE');
  assert.equal(server.lastTokenRequest, null);
});

test('a code that the provider refuses gives a failure with status and body, without the code', async () => {
  const { complete } = await createWorld();
  const answer = await complete('code=code-spent&state=st-1');
  assert.ok(isFailure(answer));
  const { status, body } = answer.response!;
  assert.equal(status, 400);
  assert.equal((body as { error: string }).error, 'invalid_grant');
});

for (const [what, status, body, contentType] of [
  ['a 200 with an error inside', 200, '{"error":"bad_verification_code"}', 'application/json'],
  ['a 200 of HTML', 200, '<html>Sign in</html>', 'text/html'],
  ['a 401 with a challenge', 401, '{"error":"invalid_client"}', 'application/json'],
  ['a redirect', 302, '', 'text/html'],
] as const) {
  test(`${what} keeps its own status`, async () => {
    const { server, complete } = await createWorld();
    server.next({ kind: 'answer', status, body, contentType });
    const answer = await complete('code=code-1&state=st-1');
    assert.ok(isFailure(answer));
    assert.equal(answer.response?.status, status);
  });
}

test('a token in a reply that cannot be used does not stay in the failure', async () => {
  const { server, complete } = await createWorld();
  server.next({ kind: 'answer', status: 500, body: '{"access_token":"at-leaked-1","note":"at-leaked-1"}' });
  assert.ok(!JSON.stringify(await complete('code=code-1&state=st-1')).includes('at-leaked-1'));
});

test('without an OAuth app nothing begins, and it says who can help', async () => {
  const { tokens } = await createWorld();
  const connector = describeConnector(oauthDescription('https://p.example'), { slug: 'other', name: 'Other' });
  await assert.rejects(tokens.beginAuthorization(connector, { redirectUri, state: 's', config: {} }), /operator/);
});

test('an OAuth app is kept sealed and can be replaced', async () => {
  const { tokens, store } = await createWorld();
  assert.deepEqual(await tokens.findOAuthApp('sandbox'), { clientId: 'app id', clientSecret: 'app-secret' });
  const rows = await store.db.selectFrom('oauth_apps').selectAll().execute();
  assert.ok(!rows[0]?.client_secret_sealed?.includes('app-secret'));
  await tokens.setOAuthApp('sandbox', { clientId: 'public', clientSecret: null }, 'Ada');
  assert.deepEqual(await tokens.findOAuthApp('sandbox'), { clientId: 'public', clientSecret: null });
  assert.equal(await tokens.findOAuthApp('nothing'), null);
});
