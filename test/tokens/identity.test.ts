import assert from 'node:assert/strict';
import test from 'node:test';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import { createLabWorld } from '../harness/oauth-lab.ts';

const auth = (identity: string): string =>
  `{ kind: oauth2, authorizeUrl: "https://lab.invalid/authorize", tokenUrl: "https://lab.invalid/token", scopes: [openid], hasPkce: true, clientAuthentication: basic, identity: ${identity} }`;
const openId = auth('{ from: id_token, issuer: "https://lab.invalid", key: sub, label: email }');
const odd = (claims: Record<string, unknown> = {}) => ({ authorize: { pkce: 'required' as const }, idToken: claims });

test('the id_token tells who stands behind the grant', async () => {
  const world = await createLabWorld({ auth: openId, identity: '{ path: /api/me }' }, odd());
  const credential = await world.authorize();
  assert.ok(!isFailure(credential), JSON.stringify(credential));
  assert.deepEqual(credential.identity, { key: 'person-1', label: 'ada@lab.example' });
});

test('an issuer that names its tenant is filled by the claim of that name', async () => {
  const tenant = { iss: 'https://login.lab.invalid/tenant-7/v2.0', tid: 'tenant-7' };
  const world = await createLabWorld(
    { auth: auth('{ from: id_token, issuer: "https://login.lab.invalid/{tid}/v2.0", key: sub }') },
    odd(tenant),
  );
  const credential = await world.authorize();
  assert.ok(!isFailure(credential), JSON.stringify(credential));
  assert.deepEqual(credential.identity, { key: 'person-1', label: 'person-1' });
});

for (const [what, claims] of [
  ['of another issuer', { iss: 'https://evil.example' }],
  ['for another client', { aud: 'somebody-else' }],
  ['with another nonce', { nonce: 'replayed' }],
  ['that has ended', { exp: 1_700_000_000 }],
  ['without a subject', { sub: null }],
] as const)
  test(`an id_token ${what} is not believed, and the authorization fails`, async () => {
    const world = await createLabWorld({ auth: openId }, odd(claims));
    const answer = await world.authorize();
    assert.ok(isFailure(answer));
    assert.ok(!/eyJ|at-|rt-/.test(JSON.stringify(answer)), JSON.stringify(answer));
  });

test('an authorization that should bring an id_token and brings none fails', async () => {
  const world = await createLabWorld({ auth: openId }, { authorize: { pkce: 'required' } });
  assert.ok(isFailure(await world.authorize()));
});

test('the answer of the token endpoint may tell it too', async () => {
  const world = await createLabWorld(
    { auth: auth('{ from: token_reply, key: team.id, label: team.name }') },
    { authorize: { pkce: 'required' }, token: { reply: { extra: { team: { id: 'T1', name: 'Acme' } } } } },
  );
  const credential = await world.authorize();
  assert.ok(!isFailure(credential));
  assert.deepEqual(credential.identity, { key: 'T1', label: 'Acme' });
});
