import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { after, dayMs, hourMs, secondMs } from '../clock.ts';
import type { Lifetimes } from '../life/diagnosis/index.ts';
import { providerRules } from '../providers/index.ts';
import { type ExpiryFacts, forecastExpiry, standstillMs } from './forecast-expiry.ts';

const authorizedAt = new Date('2026-03-02T09:00:00.000Z');
const inDays = (days: number): Date => after(authorizedAt, days * dayMs);
const nothingKnown: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  citation: 'https://p.example/tokens',
};
const base: ExpiryFacts = {
  kind: 'oauth2',
  authorizedAt,
  obtainedAt: authorizedAt,
  canRenew: true,
  hasRefreshToken: true,
  accessExpiresAt: after(authorizedAt, hourMs),
  isAccessLifeTold: true,
  refreshExpiresAt: null,
  isRefreshLifeTold: false,
  refreshEndSince: authorizedAt,
  hasRefreshEndMoved: false,
  credentialEndsAt: null,
  isAppInTesting: false,
  lifetimes: null,
};
const forecast = (facts: Partial<ExpiryFacts>) => forecastExpiry({ ...base, ...facts });
const lifetimesOf = (slug: string): Lifetimes =>
  providerRules.find((it) => it.slug === slug)?.lifetimes ?? nothingKnown;
const none = { expiry: null, isProlongedByUse: false };
const prolonged = { expiry: null, isProlongedByUse: true };

test('an access token that nothing renews ends when the reply said: 60 days at LinkedIn, known', () => {
  const accessOnly = { canRenew: false, hasRefreshToken: false, lifetimes: lifetimesOf('linkedin') };
  // A reply tells whole seconds, and the way takes some.
  const accessExpiresAt = after(inDays(60), -2 * secondMs);
  assert.deepEqual(forecast({ ...accessOnly, accessExpiresAt }).expiry, {
    endsAt: accessExpiresAt,
    certainty: 'known',
    reason: 'access_token',
    lifeMs: 60 * dayMs,
  });
  const silent = { ...accessOnly, accessExpiresAt: inDays(60), isAccessLifeTold: false };
  assert.equal(forecast(silent).expiry?.certainty, 'likely');
  const corrected = { ...silent, lifetimes: { ...nothingKnown, accessTokenMs: 30 * dayMs } };
  assert.deepEqual(forecast(corrected).expiry?.endsAt, inDays(30), 'better documents move a date that rests on them');
});

test('a refresh token of 365 days that use does not lengthen ends on its day, however often it is used', () => {
  const linkedin = { lifetimes: lifetimesOf('linkedin'), obtainedAt: inDays(200), refreshExpiresAt: inDays(365) };
  const told = forecast({ ...linkedin, isRefreshLifeTold: true }).expiry;
  assert.deepEqual([told?.endsAt, told?.certainty, told?.reason], [inDays(365), 'known', 'refresh_token']);
  const untold = forecast({ ...linkedin, refreshExpiresAt: null }).expiry;
  assert.deepEqual([untold?.endsAt, untold?.certainty], [inDays(365), 'likely']);
});

test('what use prolongs has no date: Microsoft’s 90 days, told or not', () => {
  const microsoft = { lifetimes: lifetimesOf('microsoft'), obtainedAt: inDays(3), refreshExpiresAt: inDays(93) };
  assert.deepEqual(forecast(microsoft), prolonged);
  assert.deepEqual(forecast({ ...microsoft, isRefreshLifeTold: true, hasRefreshEndMoved: true }), prolonged);
});

test('a grant with a longest life ends then, although its refresh tokens roll: Atlassian, 365 days, likely', () => {
  const { expiry, isProlongedByUse } = forecast({ lifetimes: lifetimesOf('atlassian'), obtainedAt: inDays(100) });
  assert.deepEqual([expiry?.endsAt, expiry?.certainty, expiry?.reason], [inDays(365), 'likely', 'grant_age']);
  assert.equal(isProlongedByUse, false);
});

test('testing mode: told by a reply of seven days, or marked by the operator', () => {
  const google = { lifetimes: lifetimesOf('google') };
  assert.deepEqual(forecast(google), none);
  const marked = forecast({ ...google, isAppInTesting: true }).expiry;
  assert.deepEqual([marked?.endsAt, marked?.certainty, marked?.reason], [inDays(7), 'likely', 'testing_mode']);
  const refreshExpiresAt = after(inDays(7), -secondMs);
  const told = forecast({ ...google, refreshExpiresAt, isRefreshLifeTold: true, isAppInTesting: true }).expiry;
  assert.deepEqual([told?.endsAt, told?.certainty, told?.reason], [refreshExpiresAt, 'known', 'testing_mode']);
});

test('a refresh token of a provider that documents nothing is watched first: only an end that stands still is one', () => {
  const told = { refreshExpiresAt: inDays(10), isRefreshLifeTold: true };
  assert.deepEqual(forecast(told), prolonged, 'nobody knows yet');
  assert.deepEqual(forecast({ ...told, obtainedAt: after(authorizedAt, standstillMs - 1) }), prolonged);
  const still = forecast({ ...told, obtainedAt: after(authorizedAt, standstillMs) }).expiry;
  assert.deepEqual([still?.endsAt, still?.certainty], [inDays(10), 'known']);
  const moved = { ...told, hasRefreshEndMoved: true, obtainedAt: inDays(9) };
  assert.deepEqual(forecast(moved), prolonged, 'what moved once will move again');
});

test('keys end at the latest when the longest life of one is over; passwords when their VALID UNTIL says', () => {
  const key = { kind: 'key' as const, canRenew: false, hasRefreshToken: false, accessExpiresAt: null };
  assert.deepEqual(forecast(key), none);
  const longest = forecast({ ...key, lifetimes: lifetimesOf('gitlab') }).expiry;
  assert.deepEqual([longest?.endsAt, longest?.certainty, longest?.reason], [inDays(365), 'at_latest', 'key_age']);
  const password = forecast({ ...key, kind: 'password', credentialEndsAt: inDays(40) }).expiry;
  assert.deepEqual([password?.endsAt, password?.certainty, password?.reason], [inDays(40), 'known', 'credential_end']);
});

const days = fc.integer({ min: 1, max: 2_000 });
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: null });
const someLifetimes: fc.Arbitrary<Lifetimes> = fc
  .record({
    accessTokenMs: maybe(days),
    refreshTokenMs: maybe(days),
    isRefreshTokenRotated: fc.boolean(),
    grantMs: maybe(days),
    keyMs: maybe(days),
    testingModeMs: maybe(days),
  })
  .map(({ isRefreshTokenRotated, ...inDaysOf }) => ({
    ...nothingKnown,
    isRefreshTokenRotated,
    ...Object.fromEntries(Object.entries(inDaysOf).map(([name, it]) => [name, it === null ? null : it * dayMs])),
  }));
const someFacts: fc.Arbitrary<ExpiryFacts> = fc
  .record({
    kind: fc.constantFrom('oauth2', 'signed_in', 'key', 'password'),
    obtainedAfter: fc.integer({ min: 0, max: 400 }),
    renewal: fc.constantFrom('refresh_token', 'other', 'none'),
    access: maybe(days),
    isAccessLifeTold: fc.boolean(),
    refresh: maybe(days),
    isRefreshLifeTold: fc.boolean(),
    hasRefreshEndMoved: fc.boolean(),
    credential: maybe(days),
    isAppInTesting: fc.boolean(),
    lifetimes: maybe(someLifetimes),
  })
  .map(({ kind, obtainedAfter, renewal, access, refresh, credential, ...others }) => ({
    ...base,
    ...others,
    kind: kind as ExpiryFacts['kind'],
    obtainedAt: inDays(obtainedAfter),
    canRenew: renewal !== 'none',
    hasRefreshToken: renewal === 'refresh_token',
    accessExpiresAt: access === null ? null : inDays(obtainedAfter + access),
    refreshExpiresAt: refresh === null ? null : inDays(obtainedAfter + refresh),
    credentialEndsAt: credential === null ? null : inDays(credential),
  }));

test('always: a date comes with a positive life or the credential’s own end, and never together with "use prolongs it"', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const { expiry, isProlongedByUse } = forecastExpiry(facts);
      if (!expiry) return;
      assert.equal(isProlongedByUse, false);
      assert.ok(expiry.endsAt > authorizedAt);
      assert.ok(expiry.lifeMs === null ? expiry.reason === 'credential_end' : expiry.lifeMs > 0);
      if (expiry.certainty === 'known') assert.ok(expiry.reason !== 'grant_age' && expiry.reason !== 'key_age');
    }),
  );
});

test('always: knowing of one more end never gives a later date', () => {
  fc.assert(
    fc.property(someFacts, days, (facts, end) => {
      const before = forecastExpiry({ ...facts, credentialEndsAt: null }).expiry;
      const sooner = forecastExpiry({ ...facts, credentialEndsAt: inDays(end) }).expiry;
      assert.ok(sooner && sooner.endsAt <= inDays(end));
      if (before) assert.ok(sooner.endsAt <= before.endsAt);
    }),
  );
});

test('always: a token whose end was seen to move, and that nothing else limits, is never given a date', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const lifetimes = facts.lifetimes && { ...facts.lifetimes, grantMs: null, testingModeMs: null };
      const rolling = {
        ...facts,
        lifetimes,
        kind: 'oauth2' as const,
        hasRefreshEndMoved: true,
        credentialEndsAt: null,
      };
      assert.equal(forecastExpiry({ ...rolling, canRenew: true, hasRefreshToken: true }).expiry, null);
    }),
  );
});

test('always: a date that does not rest on the present tokens stays where it is when they are refreshed', () => {
  fc.assert(
    fc.property(someFacts, fc.integer({ min: 1, max: 300 }), (facts, later) => {
      const fixed = { ...facts, canRenew: true, hasRefreshToken: true, isRefreshLifeTold: true };
      const first = forecastExpiry({ ...fixed, refreshEndSince: inDays(-2) });
      const next = forecastExpiry({
        ...fixed,
        refreshEndSince: inDays(-2),
        obtainedAt: after(fixed.obtainedAt, later * dayMs),
      });
      if (fixed.kind === 'oauth2') assert.deepEqual(next, first);
    }),
  );
});
