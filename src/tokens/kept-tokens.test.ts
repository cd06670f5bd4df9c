// A token that was refused, and the one before it, stay until a person has reconnected, whoever's fault the refusal was: when that is mended,
// everything goes on with the token that was there before.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createKeeperWorld, errorOf, type KeeperWorld, statusOf } from '../../test/harness/keeper-world.ts';
import type { Behaviour } from '../../test/harness/token-server.ts';
import { oauthCredential } from '../../test/harness/tokens.ts';
import { hourMs, secondMs } from '../clock.ts';

const answered = (status: number, error: string, isAfterCommit = false): Behaviour => ({
  kind: 'answer',
  status,
  body: JSON.stringify({ error }),
  isAfterCommit,
});

/** Refreshed once, so that there is a predecessor, and due again. */
async function createRefreshedWorld(...[options]: Parameters<typeof createKeeperWorld>): Promise<KeeperWorld> {
  const world = await createKeeperWorld(options);
  assert.equal(statusOf(await world.call()), 200);
  world.server.expireAccessTokens();
  world.clock.advance(2 * hourMs);
  world.server.refreshes.length = 0;
  return world;
}

/** What is stored of both tokens. */
async function keptOf(world: KeeperWorld): Promise<unknown[]> {
  const { version, sealed, previous_sealed: previous } = await world.row();
  assert.ok(previous, 'there is a predecessor');
  return [version, sealed, previous];
}

const storedToken = async (world: KeeperWorld): Promise<unknown> => {
  const { sealed } = await world.row();
  return (await world.tokens.vault.unseal(sealed, `credential:${world.connectionId}`)).refreshToken;
};

const refusals: [string, Behaviour[], string][] = [
  ['by a fault of the operator (invalid_client)', [answered(401, 'invalid_client')], 'invalid_client'],
  ['by a provider that errs for everybody (invalid_grant)', [answered(400, 'invalid_grant')], 'invalid_grant'],
  [
    'by 5xx after the provider had rotated',
    [answered(500, 'server_error', true), answered(500, 'server_error')],
    'server_error',
  ],
  [
    'by 5xx after the rotation, and then for the sake of the OAuth app',
    [answered(502, 'server_error', true), answered(401, 'invalid_client')],
    'invalid_client',
  ],
  [
    'by 5xx after the rotation, and then as one that was used before',
    [answered(500, 'server_error', true), answered(400, 'invalid_grant')],
    'invalid_grant',
  ],
];

for (const [how, behaviours, error] of refusals) {
  test(`a refresh that was refused ${how} leaves both tokens, and goes on with the same one`, async () => {
    const world = await createRefreshedWorld({ grace: 'until_successor_used' });
    const token = await storedToken(world);
    const kept = await keptOf(world);
    for (let round = 0; round < 3; round++) {
      // The rotation of the first round stands at the provider: from then on it only answers.
      world.server.next(...(round === 0 ? behaviours : [answered(401, error), answered(401, error)]));
      assert.equal(errorOf(await world.call()), error);
      assert.deepEqual(await keptOf(world), kept);
      world.clock.advance(hourMs);
    }
    world.server.next();
    assert.equal(statusOf(await world.call()), 200);
    assert.deepEqual([...new Set(world.server.refreshes.map((it) => it.token))], [token]);
    const { refused_at: refusedAt, in_flight_since: inFlightSince, last_failure: lastFailure } = await world.row();
    assert.deepEqual([refusedAt, inFlightSince, lastFailure], [null, null, null]);
  });
}

test('a Reconnect without a refresh token keeps the stored one that was refused only for the sake of the OAuth app', async () => {
  const world = await createKeeperWorld();
  world.server.next(answered(401, 'invalid_client'));
  assert.equal(errorOf(await world.call()), 'invalid_client');
  const { accessToken } = world.server.issue();
  const renewed = oauthCredential({ accessToken, refreshToken: null }, world.clock.now(), hourMs);
  await world.store.db.transaction().execute((trx) => world.tokens.saveCredential(trx, world.connectionId, renewed));
  assert.equal(await storedToken(world), world.pair.refreshToken);
  world.server.expireAccessTokens();
  world.clock.advance(hourMs + secondMs);
  assert.equal(statusOf(await world.call()), 200);
});

test('a Reconnect without a refresh token drops the stored one that the provider refused', async () => {
  const world = await createKeeperWorld();
  world.server.next(answered(400, 'invalid_grant'));
  assert.equal(errorOf(await world.call()), 'invalid_grant');
  const { accessToken } = world.server.issue();
  const renewed = oauthCredential({ accessToken, refreshToken: null }, world.clock.now(), hourMs);
  await world.store.db.transaction().execute((trx) => world.tokens.saveCredential(trx, world.connectionId, renewed));
  assert.equal(await storedToken(world), null);
});
