import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs } from '../../src/clock.ts';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import { askedAt, createLabWorld, lastForm } from '../harness/oauth-lab.ts';

const auth = (more = ''): string =>
  `{ kind: oauth2, authorizeUrl: "https://lab.invalid/authorize", tokenUrl: "https://lab.invalid/token", scopes: [read, offline], hasPkce: false, clientAuthentication: basic ${more && `, ${more}`} }`;

test('with PKCE the provider that insists on it is satisfied, without it the one that knows none', async () => {
  const withPkce = await createLabWorld(
    { auth: auth().replace('hasPkce: false', 'hasPkce: true') },
    { authorize: { pkce: 'required' } },
  );
  assert.equal(await withPkce.call(await withPkce.connect()), 200);
  const without = await createLabWorld({ auth: auth() });
  assert.equal(await without.call(await without.connect()), 200);
});

for (const by of ['basic', 'basic_raw', 'body', 'none'] as const)
  test(`a client that proves itself by ${by} does so at the code and at each refresh`, async () => {
    // Characters that RFC 6749 has encoded, and those that it need not have.
    const client = { id: 'lab-client_1.x~y', secret: by === 'none' ? null : 's3cret-_.~+/=%40 :end', by };
    const raw = by === 'basic_raw' ? { ...client, secret: 's3cret-_.~+/=%40 end' } : client;
    const world = await createLabWorld(
      { auth: auth().replace('clientAuthentication: basic', `clientAuthentication: ${by}`) },
      { client: raw },
    );
    const at = await world.connect();
    world.clock.advance(2 * hourMs);
    assert.equal(await world.call(at), 200);
    assert.equal(askedAt(world.lab, '/token').length, 2);
  });

test('hyphens and underscores of a client id go unencoded, for many providers do not decode them', async () => {
  const world = await createLabWorld({ auth: auth() }, { client: { id: 'a-b_c', secret: 'd-e_f', by: 'basic_raw' } });
  await world.connect();
  const header = askedAt(world.lab, '/token')[0]?.headers.authorization ?? '';
  assert.equal(Buffer.from(header.slice(6), 'base64').toString(), 'a-b_c:d-e_f');
});

test('further parameters, separators and names of the consent page are those of the description', async () => {
  const world = await createLabWorld(
    {
      auth: auth(
        `scopeSeparator: ",", scopeName: user_scope, clientIdName: app_id, authorizeParameters: { access_type: offline, prompt: consent, audience: "https://api.lab.invalid" }, loginHint: account`,
      ),
    },
    {
      authorize: {
        clientIdName: 'app_id',
        requires: {
          access_type: 'offline',
          prompt: 'consent',
          audience: 'https://api.lab.invalid',
          user_scope: 'read,offline',
        },
      },
    },
  );
  assert.ok(!isFailure(await world.authorize()));
  const way = { redirectUri: 'http://localhost/cb', state: 's', config: {}, loginHint: 'ada@lab.example' };
  const url = new URL((await world.tokens.beginAuthorization(world.connector, way)).authorizeUrl);
  assert.equal(url.searchParams.get('account'), 'ada@lab.example');
  assert.ok(
    !url.searchParams.has('client_id') && !url.searchParams.has('scope') && !url.searchParams.has('login_hint'),
  );
});

test('a provider that takes no login hint is given none', async () => {
  const world = await createLabWorld({ auth: auth('loginHint: false') });
  const way = { redirectUri: 'http://localhost/cb', state: 's', config: {}, loginHint: 'ada@lab.example' };
  const { authorizeUrl } = await world.tokens.beginAuthorization(world.connector, way);
  assert.ok(!authorizeUrl.includes('ada'));
});

test('further parameters of token requests and of refreshes are sent, each where it belongs', async () => {
  const world = await createLabWorld(
    { auth: auth('tokenParameters: { resource: "https://api.lab.invalid" }, refreshParameters: { reissue: "true" }') },
    { token: { requires: { resource: 'https://api.lab.invalid' }, refreshRequires: { reissue: 'true' } } },
  );
  const at = await world.connect();
  assert.ok(!('reissue' in lastForm(world.lab)));
  world.clock.advance(2 * hourMs);
  assert.equal(await world.call(at), 200);
  assert.equal(lastForm(world.lab).reissue, 'true');
});

test('a refresh goes to the refresh URL where there is one of its own', async () => {
  const world = await createLabWorld(
    { auth: auth('refreshUrl: "https://lab.invalid/renew"') },
    { token: { refreshPath: '/renew' } },
  );
  const at = await world.connect();
  world.clock.advance(2 * hourMs);
  assert.equal(await world.call(at), 200);
  assert.equal(askedAt(world.lab, '/token').length, 1);
  assert.equal(lastForm(world.lab, '/renew').grant_type, 'refresh_token');
});

test('parameters go as JSON, under the names of the provider, with a code of another name on the way back', async () => {
  const world = await createLabWorld(
    {
      auth: auth(
        'tokenRequest: { as: json, headers: { X-Version: "2" }, names: { client_id: app_id, client_secret: secret, code: auth_code } }',
      ).replace('basic', 'body'),
    },
    {
      client: { by: 'body' },
      authorize: { codeName: 'auth_code' },
      token: { as: 'json', names: { client_id: 'app_id', client_secret: 'secret', code: 'auth_code' } },
    },
  );
  const at = await world.connect();
  world.clock.advance(2 * hourMs);
  assert.equal(await world.call(at), 200);
  const [first] = askedAt(world.lab, '/token');
  assert.deepEqual(Object.keys(JSON.parse(first?.body ?? '{}')).sort(), [
    'app_id',
    'auth_code',
    'grant_type',
    'redirect_uri',
    'secret',
  ]);
  assert.equal(first?.headers['x-version'], '2');
});

test('a token endpoint that is asked by GET gets everything in the address', async () => {
  const world = await createLabWorld(
    { auth: auth('tokenRequest: { method: GET }').replace('basic', 'body') },
    { client: { by: 'body' }, token: { method: 'GET', as: 'query' } },
  );
  assert.equal(await world.call(await world.connect()), 200);
  assert.equal(askedAt(world.lab, '/token')[0]?.method, 'GET');
});

for (const [refresh, expected] of [
  ['rotates', 'another'],
  ['stays', 'the same'],
] as const)
  test(`a refresh token that ${refresh} is ${expected} after a refresh, and serves the next one`, async () => {
    const world = await createLabWorld({ auth: auth() }, { token: { refresh } });
    const at = await world.connect();
    const before = world.lab.book.grants[0]?.refreshToken;
    for (let round = 0; round < 2; round++) {
      world.clock.advance(2 * hourMs);
      assert.equal(await world.call(at), 200);
    }
    assert.equal(world.lab.book.grants[0]?.refreshToken === before, expected === 'the same');
  });

test('without a refresh token an ended access token stays refused, and nothing is asked in vain', async () => {
  const world = await createLabWorld({ auth: auth() }, { token: { refresh: 'none' } });
  const at = await world.connect();
  world.clock.advance(2 * hourMs);
  assert.equal(await world.call(at), 401);
  assert.equal(askedAt(world.lab, '/token').length, 1);
});

test('a Reconnect that brings no refresh token keeps the one that works, and none that was refused', async () => {
  const world = await createLabWorld({ auth: auth() });
  const at = await world.connect();
  const reconnect = async (): Promise<number> => {
    const credential = await world.authorize();
    assert.ok(!isFailure(credential));
    return world.store.db.transaction().execute((trx) => world.tokens.saveCredential(trx, at.connectionId, credential));
  };
  const hasRefreshToken = async (version: number): Promise<boolean | undefined> => {
    const { db } = world.store;
    return (await world.tokens.getDiagnosisContext(db, at.connectionId, world.connector, version)).hasRefreshToken;
  };
  world.lab.behave({ token: { refresh: 'none' } });
  const second = await reconnect();
  assert.equal(await hasRefreshToken(second), true);
  world.clock.advance(2 * hourMs);
  assert.equal(await world.call(at), 200, 'it is refreshed with the token of the first consent');

  world.lab.nextTokenAnswers.push({
    status: 400,
    contentType: 'application/json',
    body: JSON.stringify({ error: 'invalid_grant' }),
  });
  assert.ok(isFailure(await world.tokens.refreshNow(at.connectionId, world.connector)));
  const fourth = await reconnect();
  assert.equal(await hasRefreshToken(fourth), false);
  assert.equal(await world.call(at), 200);
});

test('a person who declines, a code that has expired, and a way back without either are failures with the provider’s words', async () => {
  const world = await createLabWorld({ auth: auth() });
  world.lab.behave({ authorize: { outcome: { kind: 'error', error: 'access_denied', description: 'No, thanks.' } } });
  const declined = await world.authorize();
  assert.ok(isFailure(declined));
  assert.deepEqual(declined.response?.body, { error: 'access_denied', error_description: 'No, thanks.' });
  world.lab.behave({ authorize: { codeLifeS: 0 } });
  const late = await world.authorize();
  assert.ok(isFailure(late));
  assert.match(JSON.stringify(late.response?.body), /invalid_grant/);
  world.lab.behave({ authorize: { outcome: { kind: 'silence' } } });
  const silent = await world.authorize();
  assert.ok(isFailure(silent) && silent.error?.code === 'MOORING_ANSWER_SHAPE');
});

test('an access token goes where the description says', async () => {
  const world = await createLabWorld(
    { auth: auth('placement: { in: header, name: X-Lab-Token, prefix: "Lab " }') },
    { api: { name: 'X-Lab-Token', prefix: 'Lab ' } },
  );
  assert.equal(await world.call(await world.connect()), 200);
});
