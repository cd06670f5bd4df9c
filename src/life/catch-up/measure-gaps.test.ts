import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dayMs } from '../../clock.ts';
import {
  chunkDays,
  type Interval,
  type MissingGap,
  measureGaps,
  measureReconnectBy,
  restatedDays,
  startOfDay,
} from './measure-gaps.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const noon = (text: string): Date => new Date(`${text}T12:00:00Z`);
const lengthDays = (interval: Interval): number => (interval.until.getTime() - interval.from.getTime()) / dayMs;

test('a first sync misses the whole look-back before the tail, newest first', () => {
  const measured = measureGaps({ completeFrom: null, completeUntil: null }, [], noon('2026-04-01'), 90);
  assert.deepEqual(measured.coverage, { completeFrom: day('2026-01-01'), completeUntil: day('2026-03-30') });
  assert.deepEqual(measured.tail, { from: day('2026-03-30'), until: day('2026-04-02') });
  assert.deepEqual(measured.missing[0], { from: day('2026-03-20'), until: day('2026-03-30') });
  assert.equal(
    measured.missing.reduce((sum, gap) => sum + lengthDays(gap), 0),
    88,
  );
});

test('a day later there is no gap: the tail covers it', () => {
  const measured = measureGaps(
    { completeFrom: day('2026-01-01'), completeUntil: day('2026-04-01') },
    [],
    noon('2026-04-02'),
    90,
  );
  assert.deepEqual([measured.missing, measured.lost, measured.expired], [[], [], []]);
  assert.deepEqual(measured.coverage.completeUntil, day('2026-04-01'));
});

test('twelve days of silence are a gap, with the two days before it that were still being corrected', () => {
  const measured = measureGaps(
    { completeFrom: day('2026-01-01'), completeUntil: day('2026-04-01') },
    [],
    noon('2026-04-13'),
    90,
  );
  assert.deepEqual(measured.missing, [
    { from: day('2026-04-01'), until: day('2026-04-11') },
    { from: day('2026-03-30'), until: day('2026-04-01') },
  ]);
  assert.deepEqual(measured.lost, []);
});

test('silence longer than the look-back loses days, and says which', () => {
  const measured = measureGaps(
    { completeFrom: day('2026-01-01'), completeUntil: day('2026-04-01') },
    [],
    noon('2026-07-10'),
    90,
  );
  assert.deepEqual(measured.lost, [{ from: day('2026-04-01'), until: day('2026-04-11') }]);
  assert.equal(measured.missing.at(-1)?.from.toISOString(), day('2026-04-11').toISOString());
});

test('a known gap that passes out of the look-back is split', () => {
  const known: MissingGap[] = [{ id: 'gap_1', from: day('2026-04-01'), until: day('2026-04-10') }];
  const measured = measureGaps(
    { completeFrom: day('2026-01-01'), completeUntil: day('2026-07-01') },
    known,
    noon('2026-07-03'),
    90,
  );
  assert.deepEqual(measured.expired, [
    {
      id: 'gap_1',
      lost: { from: day('2026-04-01'), until: day('2026-04-04') },
      rest: { from: day('2026-04-04'), until: day('2026-04-10') },
    },
  ]);
});

test('reconnect by: the first missing day plus the look-back', () => {
  assert.deepEqual(measureReconnectBy(noon('2026-04-01'), 90), day('2026-06-30'));
  assert.equal(measureReconnectBy(noon('2026-04-01'), null), null);
});

test('coverage, gaps and tail always cover the time up to tomorrow exactly, without overlap', () => {
  const instant = fc.integer({ min: 0, max: 4000 }).map((days) => new Date(day('2020-01-01').getTime() + days * dayMs));
  const lookBack = fc.option(fc.integer({ min: 1, max: 800 }));
  fc.assert(
    fc.property(
      fc.option(instant),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: dayMs - 1 }),
      lookBack,
      (from, silentDays, msOfDay, limit) => {
        const completeUntil = from && new Date(from.getTime() + 5 * dayMs);
        const now = new Date((completeUntil ?? day('2026-01-01')).getTime() + silentDays * dayMs + msOfDay);
        const measured = measureGaps({ completeFrom: from, completeUntil }, [], now, limit);
        const pieces = [...measured.lost, ...measured.missing.toReversed()];
        for (const piece of measured.missing) assert.ok(lengthDays(piece) <= chunkDays && lengthDays(piece) > 0);
        const known = completeUntil ?? measured.coverage.completeFrom;
        // A gap may begin earlier, by the days that were still being corrected, and never later.
        const first = pieces[0]?.from ?? known;
        assert.ok(first <= known && known.getTime() - first.getTime() <= restatedDays * dayMs);
        let at = pieces.length > 0 ? first : known;
        for (const piece of pieces) {
          assert.equal(piece.from.getTime(), at.getTime());
          at = piece.until;
        }
        // What comes after the last gap is either complete already or in the tail.
        assert.equal(Math.max(at.getTime(), measured.tail.from.getTime()), measured.coverage.completeUntil.getTime());
        assert.equal(measured.tail.until.getTime(), startOfDay(now).getTime() + dayMs);
        if (limit !== null)
          for (const piece of measured.missing)
            assert.ok(piece.from.getTime() >= startOfDay(now).getTime() - limit * dayMs);
      },
    ),
  );
});
