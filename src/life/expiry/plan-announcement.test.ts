import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { after, dayMs, hourMs } from '../../clock.ts';
import { nextLookAt, planAnnouncement, type WarningTimes } from './plan-announcement.ts';

const times: WarningTimes = { aheadMs: [14 * dayMs, 7 * dayMs, 2 * dayMs], hour: 8 };
const accountId = 'acc_1';
const endsAt = new Date('2026-05-01T09:00:00.000Z');
const longKnown = { accountId, endsAt, since: new Date('2026-03-02T09:00:00.000Z'), lifeMs: 60 * dayMs };
/** The hour for warnings of that day. */
const lookOn = (day: string): Date => nextLookAt(new Date(`${day}T00:00:00.000Z`), accountId, times.hour);
const daysOf = (ms: number | null): number | null => ms && ms / dayMs;

/** Every warning that is given when somebody looks at each time that is asked for. */
function liveThrough(expiring: typeof longKnown, from: Date): { days: number; at: Date }[] {
  const given: { days: number; at: Date }[] = [];
  let told = Number.POSITIVE_INFINITY;
  let now: Date | null = from;
  for (let turn = 0; now && turn < 20; turn++) {
    const { aheadMs, nextAt }: ReturnType<typeof planAnnouncement> = planAnnouncement(expiring, times, now);
    if (aheadMs !== null && aheadMs < told) {
      told = aheadMs;
      given.push({ days: aheadMs / dayMs, at: now });
    }
    now = nextAt;
  }
  return given;
}

test('warned on the 14th, 7th and 2nd day before, within the hour for warnings', () => {
  assert.deepEqual(liveThrough(longKnown, longKnown.since), [
    { days: 14, at: lookOn('2026-04-17') },
    { days: 7, at: lookOn('2026-04-24') },
    { days: 2, at: lookOn('2026-04-29') },
  ]);
  const look = lookOn('2026-04-17').toISOString();
  assert.ok(look >= '2026-04-17T08:00' && look < '2026-04-17T09:00', look);
});

test('after a long standstill only the latest warning is due; after the end none', () => {
  assert.equal(daysOf(planAnnouncement(longKnown, times, new Date('2026-04-25T12:00:00Z')).aheadMs), 7);
  assert.equal(daysOf(planAnnouncement(longKnown, times, new Date('2026-04-30T12:00:00Z')).aheadMs), 2);
  assert.deepEqual(planAnnouncement(longKnown, times, endsAt), { aheadMs: null, nextAt: null });
});

test('what is connected with a week to live is warned of on the next morning, once, and then two days ahead', () => {
  const since = new Date('2026-04-24T09:30:00.000Z');
  const week = { ...longKnown, since, endsAt: after(since, 7 * dayMs), lifeMs: 7 * dayMs };
  assert.deepEqual(liveThrough(week, since), [
    { days: 7, at: lookOn('2026-04-25') },
    { days: 2, at: lookOn('2026-04-29') },
  ]);
});

test('what lives for less than a day is not warned of: it was told when it was connected', () => {
  const since = new Date('2026-04-30T06:00:00.000Z');
  const short = { ...longKnown, since, endsAt: after(since, 20 * hourMs), lifeMs: 20 * hourMs };
  assert.deepEqual(liveThrough(short, since), []);
});

test('always: each warning once, in order, at its hour, before the end, and never before its end was known', () => {
  const instants = fc.integer({ min: 0, max: 400 * 24 * 60 }).map((minutes) => minutes * 60_000);
  fc.assert(
    fc.property(instants, instants, fc.string({ minLength: 1, maxLength: 8 }), (sinceMs, lifeMs, id) => {
      const since = new Date(longKnown.since.getTime() + sinceMs);
      const expiring = { accountId: id, since, endsAt: after(since, lifeMs), lifeMs: null as unknown as number };
      const given = liveThrough(expiring, since);
      assert.ok(given.length <= times.aheadMs.length);
      for (const [index, { days, at }] of given.entries()) {
        assert.ok(at > since && at < expiring.endsAt);
        assert.ok(at.getUTCHours() === times.hour);
        if (index > 0) assert.ok(days < (given[index - 1]?.days ?? 0) && at > (given[index - 1]?.at ?? at));
      }
      if (lifeMs > 2 * dayMs) assert.ok(given.length > 0, 'nobody is left without a warning');
    }),
  );
});
