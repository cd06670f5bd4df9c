import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Duration, type Instant, instantOf, parseDuration } from './instants.ts';
import { type CutOptions, cutInterval, findUnread, type Interval, mergeIntervals } from './intervals.ts';

const at = (text: string): Instant => instantOf(new Date(text));
const lasting = (text: string): Duration => {
  const duration = parseDuration(text);
  assert.ok(duration, text);
  return duration;
};
const shown = (intervals: Iterable<Interval>): string[] =>
  [...intervals].map(({ start, end }) => `${show(start)}..${show(end)}`);
const show = ({ micros }: Instant): string =>
  `${new Date(Math.floor(micros / 1000)).toISOString().replace('.000Z', 'Z')}`.replace('T00:00:00Z', '');

const options = (given: Partial<CutOptions> = {}): CutOptions => ({
  step: lasting('P10D'),
  granularity: lasting('P1D'),
  start: at('2026-01-01'),
  clamp: (it) => it,
  ...given,
});

test('a stretch is cut into steps, each ending one granule before the next begins, and the last at the very end', () => {
  assert.deepEqual(shown(cutInterval(at('2026-01-01'), at('2026-01-25'), true, options())), [
    '2026-01-01..2026-01-10',
    '2026-01-11..2026-01-20',
    '2026-01-21..2026-01-25',
  ]);
});

test('a hole between two reads ends one granule before what was read', () => {
  assert.deepEqual(shown(cutInterval(at('2026-01-01'), at('2026-01-05'), false, options())), [
    '2026-01-01..2026-01-04',
  ]);
});

test('months are counted in the calendar, and the last day of a month stays its last', () => {
  const monthly = options({ step: lasting('P1M'), start: at('2026-01-31') });
  assert.deepEqual(shown(cutInterval(at('2026-01-31'), at('2026-03-05'), true, monthly)), [
    '2026-01-31..2026-02-27',
    '2026-02-28..2026-03-05',
  ]);
});

test('nothing is asked for where the stretch is empty, and nothing before the start', () => {
  assert.deepEqual(shown(cutInterval(at('2026-01-05'), at('2026-01-05'), true, options())), []);
  assert.deepEqual(shown(cutInterval(at('2025-01-01'), at('2025-02-01'), true, options())), []);
  assert.deepEqual(shown(cutInterval(at('2025-12-30'), at('2026-01-03'), true, options())), ['2026-01-01..2026-01-03']);
});

test('a window of one day is that day, and one that ends before it begins is nothing', () => {
  const window = options({ isWindow: true });
  assert.deepEqual(shown(cutInterval(at('2026-01-05'), at('2026-01-05'), true, window)), ['2026-01-05..2026-01-05']);
  assert.deepEqual(shown(cutInterval(at('2026-01-05'), at('2026-01-04'), true, window)), []);
  const stepless = options({ isWindow: true, step: null });
  assert.deepEqual(shown(cutInterval(at('2026-01-05'), at('2026-01-05'), true, stepless)), ['2026-01-05..2026-01-05']);
});

test('what was read becomes one where nothing lies between, and the newest record of both counts', () => {
  const merged = mergeIntervals(
    [
      { start: at('2026-01-11'), end: at('2026-01-20'), newest: at('2026-01-12') },
      { start: at('2026-01-01'), end: at('2026-01-10'), newest: null },
      { start: at('2026-02-01'), end: at('2026-02-02'), newest: at('2026-02-02') },
    ],
    lasting('P1D'),
  );
  assert.deepEqual(
    merged.map((it) => [show(it.start), show(it.end), it.newest && show(it.newest)]),
    [
      ['2026-01-01', '2026-01-20', '2026-01-12'],
      ['2026-02-01', '2026-02-02', '2026-02-02'],
    ],
  );
});

test('holes are read first, and the look-back goes behind the end of what was read', () => {
  const read = [
    { start: at('2026-01-01'), end: at('2026-01-03'), newest: null },
    { start: at('2026-01-06'), end: at('2026-01-08'), newest: null },
  ];
  const unread = findUnread(read, at('2026-01-10'), lasting('P2D'), options({ step: null }));
  assert.deepEqual(shown(unread), ['2026-01-04..2026-01-05', '2026-01-06..2026-01-10']);
});

test('durations are read as ISO 8601 says, and nothing else is one', () => {
  assert.deepEqual(parseDuration('P1Y2M3W4DT5H6M7.5S'), {
    months: 14,
    micros: (((25 * 24 + 5) * 60 + 6) * 60 + 7.5) * 1_000_000,
  });
  assert.deepEqual(parseDuration('PT0.000001S'), { months: 0, micros: 1 });
  for (const text of ['', 'P', 'PT', '1D', 'P1', 'P1H']) assert.equal(parseDuration(text), null, text);
});
