// A Connection whose refreshes fail costs its provider little, whoever asks for it and however often: counted over whole days of a
// controlled clock, with several processes.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createKeeperWorld, errorOf, statusOf } from '../../test/harness/keeper-world.ts';
import { describeConnector, oauthDescription } from '../../test/harness/sandbox-connector.ts';
import type { Behaviour } from '../../test/harness/token-server.ts';
import { createTestTokens } from '../../test/harness/tokens.ts';
import { hourMs, minuteMs, secondMs } from '../clock.ts';
import { isFailure } from '../life/diagnosis/index.ts';

const html = '<html>Request blocked</html>';
const failures: [string, Behaviour | null][] = [
  ['is refused', null],
  ['meets 503', { kind: 'answer', status: 503, body: 'unavailable' }],
  ['meets a firewall', { kind: 'answer', status: 403, body: html, contentType: 'text/html' }],
];

for (const [what, behaviour] of failures) {
  test(`a Connection that ${what} for a day costs 6 refreshes in the first hour and 2 an hour after it, whoever asks`, async () => {
    const world = await createKeeperWorld();
    const other = await createTestTokens({ store: world.store, clock: world.clock });
    const connector = describeConnector(oauthDescription(world.server.url));
    if (!behaviour) world.server.revokeEverything();
    const perHour: number[] = [];
    for (let hour = 0; hour < 24; hour++) {
      const before = world.server.refreshes.length;
      for (let minute = 0; minute < 60; minute += 2) {
        if (behaviour) world.server.next(...Array.from({ length: 9 }, () => behaviour));
        const asked = [
          world.call(),
          world.call(),
          world.call({}, other.tokens),
          world.tokens.refreshAhead(world.connectionId, connector),
          other.tokens.refreshAhead(world.connectionId, connector),
        ];
        for (const answer of await Promise.all(asked)) assert.ok(isFailure(answer));
        world.clock.advance(2 * minuteMs);
      }
      perHour.push(world.server.refreshes.length - before);
    }
    const [first = 0, ...later] = perHour;
    assert.ok(first <= 6, `${first} in the first hour`);
    assert.ok(Math.max(...later) <= 3, perHour.join(' '));
    const total = perHour.reduce((sum, count) => sum + count, 0);
    assert.ok(total <= 56, `${total} in the day: ${perHour.join(' ')}`);
    assert.ok(Math.min(...later) >= 1, 'and it is asked again and again');
  });
}

test('checks and second looks pass the rest, twelve in an hour', async () => {
  const world = await createKeeperWorld();
  world.server.revokeEverything();
  for (let check = 0; check < 100; check++) {
    assert.equal(errorOf(await world.call({ isConfirmation: true })), 'invalid_grant');
    world.clock.advance(30 * secondMs);
  }
  assert.ok(world.server.refreshes.length <= 15, `${world.server.refreshes.length} in 50 minutes`);
  assert.ok(world.server.refreshes.length >= 12);
});

test('one success ends the rest and the count', async () => {
  const world = await createKeeperWorld();
  world.server.next({ kind: 'answer', status: 503, body: 'unavailable' });
  await world.call();
  const rested = await world.row();
  assert.equal(rested.refresh_failures, 1);
  assert.equal(statusOf(await world.call()), 503, 'it is remembered');
  world.clock.advance(31 * secondMs);
  assert.equal(statusOf(await world.call()), 200);
  const row = await world.row();
  assert.deepEqual([row.refresh_failures, row.rests_until, row.last_failure], [0, null, null]);
});

test('a provider that asks for a longer wait is given it', async () => {
  const world = await createKeeperWorld();
  world.server.next({ kind: 'answer', status: 429, body: '{}', headers: { 'retry-after': '1200' } });
  await world.call();
  world.clock.advance(19 * minuteMs);
  assert.equal(statusOf(await world.call()), 429);
  assert.equal(world.server.refreshes.length, 1);
  world.clock.advance(2 * minuteMs);
  assert.equal(statusOf(await world.call()), 200);
});

test('an OAuth app that was entered anew ends the rest of its Connections', async () => {
  const world = await createKeeperWorld();
  world.server.next({ kind: 'answer', status: 401, body: '{"error":"invalid_client"}' });
  assert.equal(errorOf(await world.call()), 'invalid_client');
  world.clock.advance(secondMs);
  await world.tokens.setOAuthApp('sandbox', { clientId: 'app', clientSecret: 'the right one' }, 'Ada');
  assert.equal(statusOf(await world.call()), 200);
});

test('an access token that still does is used while its refresh rests', async () => {
  const world = await createKeeperWorld();
  const pair = world.server.issue();
  await world.store.db.transaction().execute((trx) =>
    world.tokens.saveCredential(trx, world.connectionId, {
      secrets: { kind: 'oauth2', ...pair, scope: null },
      obtainedAt: world.clock.now(),
      accessExpiresAt: new Date(world.clock.now().getTime() + hourMs),
      refreshExpiresAt: null,
    }),
  );
  world.clock.advance(hourMs - 30 * secondMs);
  world.server.next({ kind: 'answer', status: 503, body: 'unavailable' });
  assert.deepEqual([statusOf(await world.call()), statusOf(await world.call())], [200, 200]);
  assert.equal(world.server.refreshes.length, 1);
});
