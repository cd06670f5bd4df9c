import assert from 'node:assert/strict';
import test from 'node:test';
import { askedAt, createLabWorld } from '../harness/oauth-lab.ts';

const auth = (more: string): string =>
  `{ kind: oauth2, authorizeUrl: "https://lab.invalid/authorize", tokenUrl: "https://lab.invalid/token", scopes: [], hasPkce: false, clientAuthentication: basic ${more && `, ${more}`} }`;

test('a provider that offers it is told, with the refresh token, and ends that grant alone', async () => {
  const world = await createLabWorld({ auth: auth('revokeUrl: "https://lab.invalid/revoke"') });
  const [first, second] = [await world.connect(), await world.connect()];
  const { refreshToken } = world.lab.book.grants[0] ?? {};
  assert.deepEqual(await world.tokens.revokeAuthorization(first.connectionId, world.connector), { kind: 'revoked' });
  assert.equal(new URLSearchParams(askedAt(world.lab, '/revoke')[0]?.body).get('token'), refreshToken);
  assert.equal(await world.call(second), 200);
});

test('where one revocation would end sibling grants, none is made', async () => {
  const world = await createLabWorld(
    { auth: auth('revokeUrl: "https://lab.invalid/revoke", revocation: kills_siblings') },
    { revocation: 'siblings' },
  );
  const [first, second] = [await world.connect(), await world.connect()];
  assert.deepEqual(await world.tokens.revokeAuthorization(first.connectionId, world.connector), {
    kind: 'kept_for_siblings',
  });
  assert.equal(await world.call(second), 200);
  assert.equal(askedAt(world.lab, '/revoke').length, 0);
});

test('a provider without revocation, and one that does not answer, keep nobody from deleting', async () => {
  const without = await createLabWorld({ auth: auth('') });
  const at = await without.connect();
  assert.deepEqual(await without.tokens.revokeAuthorization(at.connectionId, without.connector), {
    kind: 'not_offered',
  });
  const away = await createLabWorld({ auth: auth('revokeUrl: "https://lab.invalid/revoke"') });
  const there = await away.connect();
  await away.lab.close();
  const outcome = await away.tokens.revokeAuthorization(there.connectionId, away.connector);
  assert.equal(outcome.kind, 'failed');
});
