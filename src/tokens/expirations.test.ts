import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestDatabase } from '../../test/harness/database.ts';
import { describeConnector, oauthDescription } from '../../test/harness/sandbox-connector.ts';
import { startTokenServer } from '../../test/harness/token-server.ts';
import { createConnection, createTestTokens, oauthCredential } from '../../test/harness/tokens.ts';
import { after, createControlledClock, dayMs, hourMs, secondMs } from '../clock.ts';
import { isFailure, type Lifetimes } from '../life/diagnosis/index.ts';

const startAt = new Date('2026-03-01T12:00:00.000Z');
const nothingKnown: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  citation: 'https://p.example/tokens',
};

/** A Connection whose provider tells the end of its refresh token with each reply, as `refreshLifeMs` of the elapsed time says. */
async function createWorld(
  refreshLifeMs: (elapsedMs: number) => number,
  lifetimes: Lifetimes | null = null,
  accessLifeMs = 6 * hourMs,
) {
  const store = await createTestDatabase();
  const clock = createControlledClock(startAt);
  const elapsedMs = (): number => clock.now().getTime() - startAt.getTime();
  const server = await startTokenServer({
    expiresInS: accessLifeMs / secondMs,
    shape: (reply) => ({
      body: JSON.stringify({
        ...reply,
        refresh_token_expires_in: Math.floor(refreshLifeMs(elapsedMs()) / secondMs) - 1,
      }),
      contentType: 'application/json',
    }),
  });
  let connector = describeConnector(oauthDescription(server.url), { lifetimes });
  const { tokens, planned } = await createTestTokens({ store, clock, findConnector: () => connector });
  await tokens.setOAuthApp('sandbox', { clientId: 'app', clientSecret: 'app-secret' }, 'Ada');
  const credential = {
    ...oauthCredential(server.issue(), startAt, accessLifeMs),
    refreshExpiresAt: after(startAt, refreshLifeMs(0)),
    isRefreshLifeTold: true,
  };
  const connectionId = await createConnection(store, tokens, credential, startAt);
  const row = () =>
    store.db.selectFrom('expirations').selectAll().where('connection_id', '=', connectionId).executeTakeFirstOrThrow();
  return {
    store,
    clock,
    server,
    tokens,
    planned,
    connectionId,
    row,
    learn: (better: Lifetimes) => {
      connector = describeConnector(oauthDescription(server.url), { lifetimes: better });
    },
    /** Refreshes whenever it is time, for so long. */
    async live(ms: number) {
      const until = after(clock.now(), ms);
      for (let turn = 0; turn < 5_000; turn++) {
        const outcome = await tokens.refreshAhead(connectionId, connector);
        assert.ok(!isFailure(outcome) && outcome.nextAt);
        if (outcome.nextAt > until) break;
        clock.set(outcome.nextAt);
      }
      clock.set(until);
    },
  };
}

test('a told end that each refresh moves is never given a date nor announced, for a year', async () => {
  const { live, row, store, planned } = await createWorld(() => 10 * dayMs, null, 7 * dayMs);
  assert.equal((await row()).ends_at, null, 'nobody knows yet');
  await live(365 * dayMs);
  const { ends_at, is_prolonged_by_use, since } = await row();
  assert.deepEqual([ends_at, is_prolonged_by_use, since], [null, true, startAt]);
  const [credential] = await store.db.selectFrom('credentials').selectAll().execute();
  assert.equal(credential?.has_refresh_end_moved, true);
  assert.ok((credential?.version ?? 0) > 70, 'it was refreshed all the year');
  assert.deepEqual(
    planned.filter((it) => it.kind === 'announce'),
    [],
  );
});

test('a told end that stands still while the token is used is a date after a day, and stays that date', async () => {
  const { live, row } = await createWorld((elapsedMs) => 90 * dayMs - elapsedMs);
  await live(12 * hourMs);
  assert.equal((await row()).ends_at, null);
  await live(2 * dayMs);
  const seen = await row();
  assert.deepEqual([seen.certainty, seen.reason], ['known', 'refresh_token']);
  assert.ok(Math.abs((seen.ends_at?.getTime() ?? 0) - after(startAt, 90 * dayMs).getTime()) <= 2 * secondMs);
  await live(5 * dayMs);
  assert.deepEqual(await row(), seen, 'seconds lost on the way are no new end');
});

test('better lifetimes move the dates that rest on them, once, and those that were told stay', async () => {
  const world = await createWorld((elapsedMs) => 90 * dayMs - elapsedMs, { ...nothingKnown, grantMs: 60 * dayMs });
  const signal = new AbortController().signal;
  assert.deepEqual((await world.row()).ends_at, after(startAt, 60 * dayMs));
  assert.equal(await world.tokens.renewForecasts(signal), 0);
  world.clock.advance(dayMs);
  world.learn({ ...nothingKnown, grantMs: 30 * dayMs });
  assert.equal(await world.tokens.renewForecasts(signal), 1);
  const better = await world.row();
  assert.deepEqual([better.ends_at, better.certainty], [after(startAt, 30 * dayMs), 'likely']);
  assert.deepEqual(better.since, world.clock.now(), 'so that people are warned in peace');
  assert.equal(await world.tokens.renewForecasts(signal), 0);
  world.learn(nothingKnown);
  await world.tokens.renewForecasts(signal);
  assert.equal((await world.row()).ends_at, null);
});

test('an OAuth app that is marked as in testing mode gives its Connections a date, and takes it back', async () => {
  const world = await createWorld(() => 400 * dayMs, { ...nothingKnown, testingModeMs: 7 * dayMs });
  const signal = new AbortController().signal;
  const app = { clientId: 'app', clientSecret: 'app-secret' };
  await world.tokens.setOAuthApp('sandbox', { ...app, isInTesting: true }, 'Ada');
  assert.equal(await world.tokens.renewForecasts(signal), 1);
  const { ends_at, reason } = await world.row();
  assert.deepEqual([ends_at, reason], [after(startAt, 7 * dayMs), 'testing_mode']);
  await world.tokens.setOAuthApp('sandbox', app, 'Ada');
  assert.equal(await world.tokens.renewForecasts(signal), 0, 'not said is as it was');
  await world.tokens.setOAuthApp('sandbox', { ...app, isInTesting: false }, 'Ada');
  assert.equal(await world.tokens.renewForecasts(signal), 1);
  assert.equal((await world.row()).ends_at, null);
});

test('Connections from before forecasts were kept get theirs at the next start; those without a credential are passed over', async () => {
  const { store, tokens, row } = await createWorld((elapsedMs) => 90 * dayMs - elapsedMs, {
    ...nothingKnown,
    grantMs: 365 * dayMs,
  });
  await createConnection(store, tokens, null, startAt);
  await store.db.deleteFrom('expirations').execute();
  assert.equal(await tokens.renewForecasts(new AbortController().signal), 1);
  assert.deepEqual((await row()).ends_at, after(startAt, 365 * dayMs));
});
