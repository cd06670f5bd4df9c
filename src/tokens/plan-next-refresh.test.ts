import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { after, dayMs, hourMs, minuteMs } from '../clock.ts';
import type { Lifetimes } from '../life/diagnosis/index.ts';
import { planNextRefreshAt } from './plan-next-refresh.ts';

const obtainedAt = new Date('2026-03-01T00:00:00Z');
const plan = (changes: Partial<Parameters<typeof planNextRefreshAt>[0]>) =>
  planNextRefreshAt({
    connectionId: 'con_1',
    version: 1,
    obtainedAt,
    accessExpiresAt: null,
    hasRefreshToken: true,
    lifetimes: null,
    ...changes,
  });
const lifetimes = (changes: Partial<Lifetimes>) => changes as Lifetimes;

test('a token is renewed when about a third of its life is left, spread over the Connections', () => {
  const instants = new Set<number>();
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 10 * minuteMs, max: dayMs }), (connectionId, lifeMs) => {
      const at = plan({ connectionId, accessExpiresAt: after(obtainedAt, lifeMs) });
      const share = (at!.getTime() - obtainedAt.getTime()) / lifeMs;
      assert.ok(share >= 0.56 && share <= 0.67, `at ${share} of its life`);
      instants.add(at!.getTime());
    }),
  );
  assert.ok(instants.size > 20);
});

test('nothing is planned without a refresh token, or when no life is known', () => {
  assert.equal(plan({ hasRefreshToken: false, accessExpiresAt: after(obtainedAt, hourMs) }), null);
  assert.equal(plan({}), null);
});

test('the life that a provider documents stands in for one that it does not send', () => {
  const at = plan({ lifetimes: lifetimes({ accessTokenMs: hourMs }) });
  assert.ok(at && at > after(obtainedAt, 30 * minuteMs) && at <= after(obtainedAt, 40 * minuteMs));
});

test('a grant that dies of disuse is exercised before half of that time has passed', () => {
  const at = plan({ lifetimes: lifetimes({ refreshInactivityMs: 14 * dayMs }) });
  assert.ok(at && at > after(obtainedAt, 6 * dayMs) && at <= after(obtainedAt, 7 * dayMs));
});

test('very short-lived tokens are not refreshed round the clock', () => {
  const at = plan({ accessExpiresAt: after(obtainedAt, minuteMs) });
  assert.ok(at && at > after(obtainedAt, 20 * hourMs));
});
