import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs, minuteMs, secondMs } from '../clock.ts';
import { countPass, isResting, type Passes, planRestUntil, restsMs } from './plan-rest.ts';

const now = new Date('2026-03-01T12:00:00Z');
const restMs = (failures: number, retryAfterMs: number | null = null, connectionId = 'con_1'): number =>
  planRestUntil({ connectionId, failures, retryAfterMs, now }).getTime() - now.getTime();

test('the rests grow as the table says, up to a tenth shorter, and never past its last', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 1_000 }), (connectionId, failures) => {
      const wantedMs = restsMs[Math.min(failures, restsMs.length) - 1] ?? 0;
      const ms = restMs(failures, null, connectionId);
      assert.ok(ms <= wantedMs && ms >= 0.9 * wantedMs, `${ms} of ${wantedMs}`);
    }),
  );
});

test('Connections that failed together do not come back together', () => {
  const instants = new Set(Array.from({ length: 50 }, (_, n) => restMs(6, null, `con_${n}`)));
  assert.ok(instants.size > 40);
});

test('a longer wait that the provider asks for counts, for an hour at most', () => {
  assert.equal(restMs(1, 10 * minuteMs), 10 * minuteMs);
  assert.equal(restMs(1, 7 * dayMs), hourMs);
  assert.ok(restMs(6, secondMs) > 26 * minuteMs, 'a shorter one does not');
});

test('a rest that reaches further than any can is none', () => {
  assert.equal(isResting({ rests_until: null }, now), false);
  assert.equal(isResting({ rests_until: new Date(now.getTime() + 30 * minuteMs) }, now), true);
  assert.equal(isResting({ rests_until: now }, now), false);
  assert.equal(isResting({ rests_until: new Date(now.getTime() + dayMs) }, now), false);
});

test('twelve may pass in an hour, and the next hour twelve again', () => {
  let at: Passes = { passes: 0, passes_since: null };
  for (let pass = 0; pass < 12; pass++) at = countPass(at, now) as Passes;
  assert.equal(countPass(at, now), null);
  assert.equal(countPass(at, new Date(now.getTime() + hourMs - 1)), null);
  assert.deepEqual(countPass(at, new Date(now.getTime() + hourMs)), {
    passes: 1,
    passes_since: new Date(now.getTime() + hourMs),
  });
  assert.equal(countPass(at, new Date(now.getTime() - 1))?.passes, 1, 'also when the clock was set back');
});
