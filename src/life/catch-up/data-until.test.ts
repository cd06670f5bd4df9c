// Until when the data is here: a day where only a day is known, a time where a time is known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { earliestOf, measureDataUntil } from './data-until.ts';

const at = (text: string): Date => new Date(text);

test('a stream read by days is complete up to a day, whatever came later on that day', () => {
  assert.deepEqual(
    measureDataUntil({ reading: 'date_window', completeUntil: at('2026-11-03T00:00:00Z'), missingFrom: null }),
    { at: at('2026-11-03T00:00:00Z'), isDay: true },
  );
});

test('any other stream is complete up to the time of its last whole read', () => {
  for (const reading of ['full_refresh', 'updated_since'] as const)
    assert.deepEqual(measureDataUntil({ reading, completeUntil: at('2026-11-03T13:00:00Z'), missingFrom: null }), {
      at: at('2026-11-03T13:00:00Z'),
      isDay: false,
    });
});

test('an earlier gap counts before what came after it', () => {
  const until = measureDataUntil({
    reading: 'date_window',
    completeUntil: at('2026-11-20T00:00:00Z'),
    missingFrom: at('2026-11-03T00:00:00Z'),
  });
  assert.deepEqual(until, { at: at('2026-11-03T00:00:00Z'), isDay: true });
});

test('of what was never read to its end nothing is claimed', () => {
  assert.equal(measureDataUntil({ reading: 'full_refresh', completeUntil: null, missingFrom: null }), null);
});

test('of several streams the earliest counts, and of a day and its first minute the day, which claims less', () => {
  const day = { at: at('2026-11-03T00:00:00Z'), isDay: true };
  const midnight = { at: at('2026-11-03T00:00:00Z'), isDay: false };
  const before = { at: at('2026-11-02T23:50:00Z'), isDay: false };
  assert.deepEqual(earliestOf([midnight, day, null]), day);
  assert.deepEqual(earliestOf([day, before]), before);
  assert.equal(earliestOf([null]), null);
});
