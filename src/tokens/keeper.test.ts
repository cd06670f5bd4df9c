import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { allowUpdates, createKeeperWorld, errorOf, refuseUpdates, statusOf } from '../../test/harness/keeper-world.ts';
import { describeConnector, oauthDescription } from '../../test/harness/sandbox-connector.ts';
import { createTestTokens, oauthCredential } from '../../test/harness/tokens.ts';
import { type Clock, hourMs, minuteMs, secondMs } from '../clock.ts';
import { isFailure } from '../life/diagnosis/index.ts';
import type { Store } from '../store/index.ts';

test('fifty callers of an expired token cause one refresh, and all are served', async () => {
  const world = await createKeeperWorld();
  const answers = await Promise.all(Array.from({ length: 50 }, () => world.call()));
  assert.deepEqual(new Set(answers.map(statusOf)), new Set([200]));
  assert.equal(world.server.refreshes.length, 1);
  assert.equal((await world.row()).version, 2);
});

test('two instances on one database cause one refresh', async () => {
  const world = await createKeeperWorld();
  let release = (): void => {};
  const until = new Promise<void>((resolve) => (release = resolve));
  const arrival = new Promise<void>((resolve) => world.server.next({ kind: 'hold', until, onArrival: resolve }));
  let polls = 0;
  const clock: Clock = {
    ...world.clock,
    pause: async () => {
      if (++polls === 3) release();
      await world.clock.pause(0);
    },
  };
  const other = await createTestTokens({ store: world.store, clock });
  const first = world.call();
  // The first one holds the lease and waits for the provider; only then the other ones come.
  await arrival;
  const answers = await Promise.all([first, world.call({}, other.tokens), world.call({}, other.tokens)]);
  assert.deepEqual(answers.map(statusOf), [200, 200, 200]);
  assert.equal(world.server.refreshes.length, 1);
  assert.ok(polls >= 3, 'the other one waited');
});

test('the new token is stored as the next version, and the predecessor is kept', async () => {
  const world = await createKeeperWorld();
  const before = await world.row();
  await world.call();
  const after = await world.row();
  assert.equal(after.version, 2);
  assert.deepEqual(after.previous_sealed, before.sealed);
  assert.deepEqual(
    [after.lease_holder, after.lease_until, after.in_flight_since, after.in_flight_hash, after.refused_at],
    [null, null, null, null, null],
  );
  assert.deepEqual(after.access_expires_at, new Date(world.clock.now().getTime() + hourMs));
});

test('before the token is sent, the store has recorded that it is in flight', async () => {
  const world = await createKeeperWorld();
  let seen: Record<string, unknown> = {};
  world.server.afterCommit = async () => {
    seen = await world.row();
  };
  await world.call();
  assert.equal(seen.version, 1);
  assert.deepEqual(seen.in_flight_since, world.clock.now());
  assert.match(String(seen.in_flight_hash), /^[0-9a-f]{64}$/);
});

test('when the store takes no writes, the token is not spent', async () => {
  const world = await createKeeperWorld();
  await refuseUpdates(world.store, 'true');
  await assert.rejects(world.call(), /on purpose/);
  assert.equal(world.server.refreshes.length, 0);
});

test('the old refresh token stays when the reply brings none', async () => {
  const world = await createKeeperWorld({
    isRotating: false,
    shape: ({ refresh_token: _, ...rest }) => ({ body: JSON.stringify(rest), contentType: 'application/json' }),
  });
  assert.equal(statusOf(await world.call()), 200);
  world.server.expireAccessTokens();
  world.clock.advance(2 * hourMs);
  assert.equal(statusOf(await world.call()), 200);
  assert.deepEqual(
    world.server.refreshes.map(({ token }) => token),
    [world.pair.refreshToken, world.pair.refreshToken],
  );
});

test('a refused refresh keeps the token and says what the provider said', async () => {
  const world = await createKeeperWorld();
  const before = await world.row();
  world.server.revokeEverything();
  const answer = await world.call();
  assert.ok(isFailure(answer));
  assert.equal(answer.stage, 'token_refresh');
  assert.deepEqual(answer.response?.body, {
    error: 'invalid_grant',
    error_description: 'Token has been expired or revoked.',
  });
  const after = await world.row();
  assert.deepEqual(after.sealed, before.sealed);
  assert.equal(after.version, 1);
  assert.deepEqual(after.refused_at, world.clock.now());
  assert.equal(after.in_flight_since, null);
  const context = await world.tokens.getDiagnosisContext(
    world.store.db,
    world.connectionId,
    describeConnector(oauthDescription('https://x')),
  );
  assert.equal(context.isReplayAfterLostReply, false);
});

test('a refused one is not asked again for 30 seconds, unless to confirm', async () => {
  const world = await createKeeperWorld();
  world.server.revokeEverything();
  const other = await createTestTokens({ store: world.store, clock: world.clock });
  const first = await world.call();
  assert.deepEqual(await world.call(), first);
  assert.deepEqual(await world.call({}, other.tokens), first, 'another process repeats it from the row');
  assert.equal(world.server.refreshes.length, 1);
  await world.call({ isConfirmation: true });
  assert.equal(world.server.refreshes.length, 2);
  world.clock.advance(61 * secondMs);
  await world.call();
  assert.equal(world.server.refreshes.length, 3);
});

test('a provider that takes the token back later finds it still here', async () => {
  const world = await createKeeperWorld();
  world.server.next({ kind: 'answer', status: 400, body: '{"error":"invalid_grant"}' });
  assert.equal(errorOf(await world.call()), 'invalid_grant');
  assert.equal(statusOf(await world.call({ isConfirmation: true })), 200);
  assert.equal((await world.row()).refused_at, null);
});

for (const [what, status, body] of [
  ['a 429', 429, '{"error":"too_many_requests"}'],
  ['a 503', 503, 'unavailable'],
  ['a firewall’s 403 in HTML', 403, '<html>Request blocked. Request ID: 7</html>'],
] as const) {
  test(`${what} at the token endpoint is a failure that discards nothing and is no refusal`, async () => {
    const world = await createKeeperWorld();
    world.server.next({ kind: 'answer', status, body });
    const answer = await world.call();
    assert.ok(isFailure(answer));
    assert.equal(answer.response?.status, status);
    const row = await world.row();
    assert.deepEqual([row.version, row.refused_at, row.in_flight_since, row.lease_holder], [1, null, null, null]);
    world.clock.advance(31 * secondMs);
    assert.equal(statusOf(await world.call()), 200);
  });
}

test('a provider that cannot be reached is no lost reply', async () => {
  const world = await createKeeperWorld();
  const unreachable = describeConnector({ ...oauthDescription(await closedOrigin()) });
  const session = world.tokens.openSession({
    connectionId: world.connectionId,
    connector: unreachable,
    config: {},
    signal: new AbortController().signal,
  });
  const answer = await session.request({ method: 'GET', url: world.server.apiUrl });
  assert.ok(isFailure(answer) && answer.error);
  assert.equal((await world.row()).in_flight_since, null);
});

test('a reply lost on the way back is asked for again at once with the same token', async () => {
  const world = await createKeeperWorld({ grace: 'until_successor_used' });
  world.server.next({ kind: 'swallow', isAfterCommit: true });
  assert.equal(statusOf(await world.call()), 200);
  assert.deepEqual(
    world.server.refreshes,
    ['granted', 'replayed'].map((outcome) => ({ token: world.pair.refreshToken, outcome })),
  );
});

test('a provider that answers 500 after it has rotated is asked again at once', async () => {
  const world = await createKeeperWorld({ grace: 'until_successor_used' });
  world.server.next({ kind: 'answer', status: 500, body: '{"error":"server_error"}', isAfterCommit: true });
  assert.equal(statusOf(await world.call()), 200);
});

test('a success without an access token is never saved', async () => {
  const world = await createKeeperWorld({ grace: 'until_successor_used' });
  const before = await world.row();
  const empty = { kind: 'answer', status: 200, body: '{"access_token":"","refresh_token":"x"}' } as const;
  world.server.next(empty, empty);
  assert.ok(isFailure(await world.call()));
  assert.deepEqual((await world.row()).sealed, before.sealed);
  world.clock.advance(31 * secondMs);
  assert.equal(statusOf(await world.call()), 200);
});

test('where the provider gives no grace, a lost reply ends as a replay that was refused', async () => {
  const world = await createKeeperWorld({ grace: 'none' });
  world.server.next({ kind: 'swallow', isAfterCommit: true });
  const answer = await world.call();
  assert.equal(errorOf(answer), 'invalid_grant');
  assert.equal(world.server.refreshes.length, 2);
  const connector = describeConnector(oauthDescription(world.server.url));
  const context = await world.tokens.getDiagnosisContext(world.store.db, world.connectionId, connector);
  assert.equal(context.isReplayAfterLostReply, true);
  assert.equal(context.hasRefreshToken, true);
  await world.call({ isConfirmation: true });
  assert.equal(
    (await world.tokens.getDiagnosisContext(world.store.db, world.connectionId, connector)).isReplayAfterLostReply,
    true,
    'a second look does not forget it',
  );
});

test('two lost replies in a row stay on record, and the next refresh is a replay', async () => {
  const world = await createKeeperWorld({ grace: 'until_successor_used' });
  world.server.next({ kind: 'swallow', isAfterCommit: true }, { kind: 'swallow', isAfterCommit: true });
  const answer = await world.call();
  assert.ok(isFailure(answer) && answer.error);
  const row = await world.row();
  assert.ok(row.in_flight_since);
  assert.equal(row.refused_at, null);
  world.clock.advance(31 * secondMs);
  assert.equal(statusOf(await world.call()), 200);
  assert.equal((await world.row()).in_flight_since, null);
});

test('after a sleep of the host the token is not sent again when a sibling has taken over', async () => {
  const world = await createKeeperWorld({ grace: 'until_successor_used' });
  const sibling = await createTestTokens({ store: world.store, clock: world.clock });
  world.server.afterCommit = async () => {
    world.server.afterCommit = null;
    // The host sleeps here: the lease runs out, and a sibling on another host refreshes.
    world.clock.advance(30 * minuteMs);
    assert.equal(statusOf(await world.call({}, sibling.tokens)), 200);
  };
  world.server.next({ kind: 'swallow', isAfterCommit: true });
  assert.equal(statusOf(await world.call()), 200);
  assert.deepEqual(
    world.server.refreshes.map(({ outcome }) => outcome),
    ['granted', 'replayed'],
  );
  assert.equal((await world.row()).version, 2);
});

test('of two answers to one token the later asked counts, whichever is saved last', async () => {
  const world = await createKeeperWorld({ grace: 'until_successor_used' });
  const sibling = await createTestTokens({ store: world.store, clock: world.clock });
  const { promise, resolve } = Promise.withResolvers<void>();
  world.server.next({ kind: 'hold', until: promise, isAfterCommit: true });
  const slow = world.call();
  while (!(await world.row()).in_flight_since) await new Promise((done) => setImmediate(done));
  while (world.server.refreshes.length === 0) await new Promise((done) => setImmediate(done));
  // The slow one outlives its lease; the sibling asks again and saves first.
  world.clock.advance(2 * minuteMs);
  assert.equal(statusOf(await world.call({}, sibling.tokens)), 200);
  const saved = await world.row();
  resolve();
  assert.equal(statusOf(await slow), 200);
  assert.deepEqual(await world.row(), saved);
  assert.equal(saved.version, 2);
});

test('an answer that comes after a person has reconnected does not overwrite the new credential', async () => {
  const world = await createKeeperWorld();
  const renewed = world.server.issue();
  world.server.afterCommit = async () => {
    world.server.afterCommit = null;
    const credential = oauthCredential(renewed, world.clock.now(), hourMs);
    await world.store.db
      .transaction()
      .execute((trx) => world.tokens.saveCredential(trx, world.connectionId, credential));
  };
  assert.equal(statusOf(await world.call()), 200);
  const row = await world.row();
  assert.equal(row.version, 2);
  assert.deepEqual(
    (await world.tokens.vault.unseal(row.sealed, `credential:${world.connectionId}`)).refreshToken,
    renewed.refreshToken,
  );
});

test('a Reconnect that brings no refresh token while the one before is spent loses nothing: what replaced it is kept', async () => {
  const world = await createKeeperWorld();
  const renewed = { ...world.server.issue(), refreshToken: null };
  world.server.afterCommit = async () => {
    world.server.afterCommit = null;
    world.clock.advance(secondMs);
    const credential = oauthCredential(renewed, world.clock.now(), hourMs);
    await world.store.db
      .transaction()
      .execute((trx) => world.tokens.saveCredential(trx, world.connectionId, credential));
  };
  assert.equal(statusOf(await world.call()), 200);
  const { version, sealed } = await world.row();
  assert.equal(version, 3);
  const { refreshToken } = await world.tokens.vault.unseal(sealed, `credential:${world.connectionId}`);
  assert.notEqual(refreshToken, world.pair.refreshToken, 'the spent one');
  world.server.expireAccessTokens();
  assert.equal(statusOf(await world.call()), 200, 'it can be refreshed');
});

test('a refusal that comes after a sibling has won gives the sibling’s token', async () => {
  const world = await createKeeperWorld();
  const renewed = world.server.issue();
  const renewal = Promise.withResolvers<void>();
  world.server.next({ kind: 'hold', until: renewal.promise });
  const answering = world.call();
  while (!(await world.row()).in_flight_since) await new Promise((resolve) => setImmediate(resolve));
  const credential = oauthCredential(renewed, world.clock.now(), hourMs);
  await world.store.db.transaction().execute((trx) => world.tokens.saveCredential(trx, world.connectionId, credential));
  world.server.refuse(world.pair.refreshToken);
  renewal.resolve();
  assert.equal(statusOf(await answering), 200);
  assert.equal((await world.row()).refused_at, null);
});

test('a save that fails is tried again from memory and nobody is served before', async () => {
  let store: Store | undefined;
  const world = await createKeeperWorld(
    {},
    {
      async pause(count) {
        if (count === 3 && store) await allowUpdates(store);
      },
    },
  );
  store = world.store;
  world.server.afterCommit = async () => {
    await refuseUpdates(world.store, 'new.version <> old.version');
  };
  assert.equal(statusOf(await world.call()), 200);
  assert.equal(world.server.refreshes.length, 1);
  assert.equal((await world.row()).version, 2);
  assert.deepEqual(readdirSync(join(world.dataDir, 'spill')), [], 'the spill is gone once it is saved');
});

test('a save that fails to the end is an error, and the spill is picked up at the next start', async () => {
  const world = await createKeeperWorld();
  world.server.afterCommit = async () => {
    await refuseUpdates(world.store, 'new.version <> old.version');
  };
  await assert.rejects(world.call(), { name: 'TokenNotSavedError' });
  const [file = ''] = readdirSync(join(world.dataDir, 'spill'));
  const content = readFileSync(join(world.dataDir, 'spill', file), 'latin1');
  assert.ok(content.length > 100 && !/[ar]t-[0-9a-f]{24}/.test(content), 'sealed');
  assert.equal(world.server.calls.length, 0, 'nobody used a token that is not saved');
  await allowUpdates(world.store);

  const next = await createTestTokens({ store: world.store, clock: world.clock, dataDir: world.dataDir });
  assert.equal(await next.tokens.recoverSpilled(), 1);
  assert.equal(statusOf(await world.call({}, next.tokens)), 200);
  assert.equal(world.server.refreshes.length, 1);
  assert.deepEqual(readdirSync(join(world.dataDir, 'spill')), []);
  assert.equal(await next.tokens.recoverSpilled(), 0);
});

test('a save that failed is made up for by the next refresh of the same process', async () => {
  const world = await createKeeperWorld();
  world.server.afterCommit = async () => {
    await refuseUpdates(world.store, 'new.version <> old.version');
  };
  await assert.rejects(world.call(), { name: 'TokenNotSavedError' });
  await allowUpdates(world.store);
  assert.equal(statusOf(await world.call()), 200);
  assert.equal(world.server.refreshes.length, 1);
});

test('a lease of a process that died holds nobody up for longer than it lasts', async () => {
  const world = await createKeeperWorld();
  await world.store.db
    .updateTable('credentials')
    .set({ lease_holder: 'dead', lease_until: new Date(world.clock.now().getTime() + 30 * secondMs) })
    .execute();
  const waiting = await world.call();
  assert.ok(isFailure(waiting));
  assert.equal(waiting.error?.code, 'ETIMEDOUT');
  world.clock.advance(31 * secondMs);
  assert.equal(statusOf(await world.call()), 200);
});

test('a lease from before the clock was set back does not last for ever', async () => {
  const world = await createKeeperWorld();
  await world.store.db
    .updateTable('credentials')
    .set({ lease_holder: 'dead', lease_until: new Date(world.clock.now().getTime() + 24 * hourMs) })
    .execute();
  assert.equal(statusOf(await world.call()), 200);
});

test('a caller who is cancelled goes on, and the refresh it began is saved', async () => {
  const world = await createKeeperWorld();
  const abort = new AbortController();
  world.server.afterCommit = async () => abort.abort();
  const session = world.tokens.openSession({
    connectionId: world.connectionId,
    connector: describeConnector(oauthDescription(world.server.url)),
    config: {},
    signal: abort.signal,
  });
  const answer = await session.request({ method: 'GET', url: world.server.apiUrl });
  assert.ok(isFailure(answer));
  assert.equal(answer.error?.code, 'ABORTED');
  await world.tokens.settle();
  assert.equal((await world.row()).version, 2);
});

test('the provider can be told that the authorization is no longer used', async () => {
  const world = await createKeeperWorld();
  const connector = describeConnector(oauthDescription(world.server.url));
  assert.deepEqual(await world.tokens.revokeAuthorization(world.connectionId, connector), { kind: 'revoked' });
  assert.deepEqual(world.server.revocations, [world.pair.refreshToken]);
});

test('no secret stands in a failure, whatever the token endpoint echoes', async () => {
  const world = await createKeeperWorld();
  const { refreshToken } = world.pair;
  const body = JSON.stringify({
    error: 'invalid_grant',
    error_description: `${refreshToken} of app-secret is not valid`,
  });
  world.server.next({ kind: 'answer', status: 400, body });
  const answer = await world.call();
  assert.equal(errorOf(answer), 'invalid_grant');
  const { last_failure: kept } = await world.row();
  for (const text of [JSON.stringify(answer), JSON.stringify(kept)])
    for (const secret of [refreshToken, 'app-secret']) assert.ok(!text.includes(secret));
});

/** An origin on which nobody listens. */
async function closedOrigin(): Promise<string> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return `http://127.0.0.1:${port}`;
}
