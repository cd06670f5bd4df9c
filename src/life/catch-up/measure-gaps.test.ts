import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dayMs } from '../../clock.ts';
import {
  chunkDays,
  type Interval,
  isInTail,
  type MissingGap,
  measureGaps,
  measureReconnectBy,
  startOfDay,
} from './measure-gaps.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const noon = (text: string): Date => new Date(`${text}T12:00:00Z`);
const lengthDays = (interval: Interval): number => (interval.until.getTime() - interval.from.getTime()) / dayMs;
const covered = { completeFrom: day('2026-01-01'), completeUntil: day('2026-04-01') };

test('a first sync misses the whole look-back until today, newest first, and nothing was restated', () => {
  const measured = measureGaps({ completeFrom: null, completeUntil: null }, [], noon('2026-04-01'), {
    lookBackDays: 90,
  });
  assert.deepEqual(measured.coverage, { completeFrom: day('2026-01-01'), completeUntil: day('2026-04-01') });
  assert.deepEqual(measured.tail, { from: day('2026-03-30'), until: day('2026-04-02') });
  assert.deepEqual(measured.missing.slice(0, 2), [
    { from: day('2026-03-30'), until: day('2026-04-01') },
    { from: day('2026-03-20'), until: day('2026-03-30') },
  ]);
  assert.equal(
    measured.missing.reduce((sum, gap) => sum + lengthDays(gap), 0),
    90,
  );
  assert.equal(measured.restated, null);
});

test('a day later there is no gap: the tail covers it', () => {
  const measured = measureGaps(covered, [], noon('2026-04-02'), { lookBackDays: 90 });
  assert.deepEqual([measured.missing, measured.lost, measured.expired, measured.restated], [[], [], [], null]);
  assert.deepEqual(measured.coverage.completeUntil, day('2026-04-01'));
});

test('twelve days of silence are a gap of twelve days, and the two provisional days before it are read again', () => {
  const measured = measureGaps(covered, [], noon('2026-04-13'), { lookBackDays: 90 });
  assert.deepEqual(measured.missing, [
    { from: day('2026-04-11'), until: day('2026-04-13') },
    { from: day('2026-04-01'), until: day('2026-04-11') },
  ]);
  assert.deepEqual(measured.restated, { from: day('2026-03-30'), until: day('2026-04-01') });
  assert.deepEqual(measured.lost, []);
});

test('two days without a read: nothing is missing, but what still changed when it was read last is read again', () => {
  const { missing, restated, tail } = measureGaps(covered, [], noon('2026-04-03'), { lookBackDays: 90 });
  assert.deepEqual(missing, []);
  assert.deepEqual(tail.from, day('2026-04-01'));
  assert.deepEqual(restated, { from: day('2026-03-30'), until: day('2026-04-01') });
  const five = measureGaps(covered, [], noon('2026-04-03'), { lookBackDays: 90, restatedDays: 5 });
  assert.deepEqual(five.restated, { from: day('2026-03-27'), until: day('2026-03-29') });
});

test('where a provider corrects its figures for five days, these are read with every sync, and again with a gap', () => {
  const limits = { lookBackDays: 90, restatedDays: 5 };
  assert.deepEqual(measureGaps(covered, [], noon('2026-04-02'), limits).tail, {
    from: day('2026-03-28'),
    until: day('2026-04-03'),
  });
  const { missing, restated } = measureGaps(covered, [], noon('2026-04-13'), limits);
  assert.deepEqual(missing, [
    { from: day('2026-04-08'), until: day('2026-04-13') },
    { from: day('2026-04-01'), until: day('2026-04-08') },
  ]);
  assert.deepEqual(restated, { from: day('2026-03-27'), until: day('2026-04-01') });
});

test('silence longer than the look-back loses days, and says which', () => {
  const measured = measureGaps(covered, [], noon('2026-07-10'), { lookBackDays: 90 });
  assert.deepEqual(measured.lost, [{ from: day('2026-04-01'), until: day('2026-04-11') }]);
  assert.equal(measured.missing.at(-1)?.from.toISOString(), day('2026-04-11').toISOString());
  assert.equal(measured.restated, null);
});

test('a known gap that passes out of the look-back is split', () => {
  const known: MissingGap[] = [{ id: 'gap_1', from: day('2026-04-01'), until: day('2026-04-10') }];
  const measured = measureGaps({ ...covered, completeUntil: day('2026-07-01') }, known, noon('2026-07-03'), {
    lookBackDays: 90,
  });
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

test('coverage and gaps always cover the time up to today exactly, without overlap, and each gap is in the tail or apart from it', () => {
  const instant = fc.integer({ min: 0, max: 4000 }).map((days) => new Date(day('2020-01-01').getTime() + days * dayMs));
  const lookBack = fc.option(fc.integer({ min: 1, max: 800 }));
  fc.assert(
    fc.property(
      fc.option(instant),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: dayMs - 1 }),
      lookBack,
      fc.integer({ min: 1, max: 14 }),
      (from, silentDays, msOfDay, limit, restatedDays) => {
        const completeUntil = from && new Date(from.getTime() + 5 * dayMs);
        const now = new Date((completeUntil ?? day('2026-01-01')).getTime() + silentDays * dayMs + msOfDay);
        const { missing, lost, restated, coverage, tail } = measureGaps(
          { completeFrom: from, completeUntil },
          [],
          now,
          { lookBackDays: limit, restatedDays },
        );
        let at = completeUntil ?? coverage.completeFrom;
        for (const piece of [...lost, ...missing.toReversed()]) {
          assert.equal(piece.from.getTime(), at.getTime());
          at = piece.until;
        }
        assert.equal(at.getTime(), coverage.completeUntil.getTime());
        for (const piece of missing) {
          assert.ok(lengthDays(piece) > 0);
          assert.ok(lengthDays(piece) <= chunkDays || isInTail(piece, tail));
          assert.ok(isInTail(piece, tail) || piece.until <= tail.from);
          if (limit !== null) assert.ok(piece.from.getTime() >= startOfDay(now).getTime() - limit * dayMs);
        }
        if (restated) {
          assert.ok(lengthDays(restated) > 0 && lengthDays(restated) <= restatedDays);
          assert.ok(restated.until.getTime() === Math.min(completeUntil?.getTime() ?? 0, tail.from.getTime()));
        }
        assert.equal(tail.until.getTime(), startOfDay(now).getTime() + dayMs);
        assert.equal(lengthDays(tail), Math.min(restatedDays, limit ?? restatedDays) + 1);
        // Without a gap the tail begins before the coverage ends: nothing lies between them.
        if (missing.length + lost.length === 0) assert.ok(tail.from <= coverage.completeUntil);
      },
    ),
  );
});
