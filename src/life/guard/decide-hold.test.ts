import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { minuteMs } from '../../clock.ts';
import { decideHold, isGuarded, type Refusals, suspiciousFrom } from './decide-hold.ts';

const config = { guardConnections: 3, guardSharePercent: 20, guardHoldMs: 30 * minuteMs };
const refusals = (changes: Partial<Refusals>): Refusals => ({
  failing: 1,
  total: 100,
  usual: 0,
  hasSignOfLife: false,
  ...changes,
});

test('three unrelated ones of a hundred are suspicious, two are not', () => {
  assert.equal(decideHold(refusals({ failing: 2 }), config), 'open');
  assert.equal(decideHold(refusals({ failing: 3 }), config), 'hold');
});

test('of a few, a fifth is suspicious, and never one alone', () => {
  assert.equal(decideHold(refusals({ failing: 2, total: 10 }), config), 'hold');
  assert.equal(decideHold(refusals({ failing: 2, total: 11 }), config), 'open');
  assert.equal(decideHold(refusals({ failing: 1, total: 3 }), config), 'open');
  assert.equal(decideHold(refusals({ failing: 2, total: 3 }), config), 'hold');
});

test('with two of a provider there is nothing to compare with', () => {
  assert.equal(decideHold(refusals({ failing: 2, total: 2 }), config), 'open');
});

test('where another one was accepted meanwhile, nothing is held back', () => {
  assert.equal(decideHold(refusals({ failing: 50, hasSignOfLife: true }), config), 'open');
});

test('a hold of no length is no guard', () => {
  assert.equal(decideHold(refusals({ failing: 50 }), { ...config, guardHoldMs: 0 }), 'open');
});

test('a large installation that always has some refusals is not held back for its ordinary ones', () => {
  // 7 in each window, as 100,000 grants have of which one in a hundred ends a day.
  assert.equal(decideHold(refusals({ failing: 10, total: 100_000, usual: 7 }), config), 'open');
  assert.equal(decideHold(refusals({ failing: 18, total: 100_000, usual: 7 }), config), 'hold');
});

const anyRefusals = fc.record({
  failing: fc.integer({ min: 1, max: 10_000 }),
  total: fc.integer({ min: 1, max: 100_000 }),
  usual: fc.double({ min: 0, max: 1_000, noNaN: true }),
  hasSignOfLife: fc.boolean(),
});
const anyConfig = fc.record({
  guardConnections: fc.integer({ min: 2, max: 100 }),
  guardSharePercent: fc.integer({ min: 1, max: 100 }),
  guardHoldMs: fc.nat(),
});

test('whatever the numbers: one alone is never held, and more of them never lift a hold', () => {
  fc.assert(
    fc.property(anyRefusals, anyConfig, fc.nat({ max: 100 }), (it, options, more) => {
      assert.equal(decideHold({ ...it, failing: 1 }, options), 'open');
      if (decideHold(it, options) === 'hold')
        assert.equal(decideHold({ ...it, failing: it.failing + more }, options), 'hold');
    }),
  );
});

test('whatever the numbers: what is usual only raises what is suspicious', () => {
  fc.assert(
    fc.property(anyRefusals, anyConfig, (it, options) => {
      assert.ok(suspiciousFrom(it, options) >= suspiciousFrom({ ...it, usual: 0 }, options));
      assert.ok(suspiciousFrom(it, options) > it.usual || it.usual === 0);
    }),
  );
});

test('refused credentials, lost access and conditions of the provider are looked at together', () => {
  const online = { authKind: 'oauth2', isPastItsEnd: false } as const;
  for (const [cause, detail] of [
    ['invalid_refresh_token', 'revoked'],
    ['invalid_credentials', 'wrong_api_key'],
    ['insufficient_privileges', 'object_access_lost'],
    ['provider_specific', 'subscription_inactive'],
    ['expired_token', 'expired_age'],
  ] as const)
    assert.equal(isGuarded({ verdict: 'disconnected', cause, detail }, online), true, detail);
});

test('what dates explain, what passes and passwords of databases are each for themselves', () => {
  const expired = { verdict: 'disconnected', cause: 'expired_token', detail: 'expired_age' } as const;
  assert.equal(isGuarded(expired, { authKind: 'oauth2', isPastItsEnd: true }), false);
  const testing = { ...expired, detail: 'expired_testing_mode' } as const;
  assert.equal(isGuarded(testing, { authKind: 'oauth2', isPastItsEnd: false }), false);
  const password = { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_password' } as const;
  assert.equal(isGuarded(password, { authKind: 'db_password', isPastItsEnd: false }), false);
  const outage = { verdict: 'transient', cause: null, detail: 'outage' } as const;
  assert.equal(isGuarded(outage, { authKind: 'oauth2', isPastItsEnd: false }), false);
});
