// How instants, spans and numbers are said.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { formatDuration, formatEvery, formatRelative, plural, splitAddress } from './format.ts';

const nowMs = Date.parse('2026-03-14T12:00:00Z');
const relative = (instant: string) => formatRelative(instant, nowMs);

it('ages are said in the largest unit that fits', () => {
  assert.equal(relative('2026-03-14T11:59:40Z'), 'just now');
  assert.equal(relative('2026-03-14T11:48:00Z'), '12 minutes ago');
  assert.equal(relative('2026-03-14T09:00:00Z'), '3 hours ago');
  assert.equal(relative('2026-03-13T12:00:00Z'), 'yesterday');
  assert.equal(relative('2026-02-01T12:00:00Z'), 'last month');
  assert.equal(relative('2023-03-14T12:00:00Z'), '3 years ago');
});

it('59 minutes and 59 seconds are an hour, not 60 minutes', () => {
  assert.equal(relative('2026-03-14T11:00:01Z'), '1 hour ago');
});

it('what is to come is said as such', () => {
  assert.equal(relative('2026-03-14T12:00:20Z'), 'in a moment');
  assert.equal(relative('2026-03-16T12:00:00Z'), 'in 2 days');
});

it('schedules and durations', () => {
  assert.equal(formatEvery(3_600_000), 'every hour');
  assert.equal(formatEvery(900_000), 'every 15 minutes');
  assert.equal(formatEvery(90_000), 'every 90 seconds');
  assert.equal(formatDuration(840), '840 ms');
  assert.equal(formatDuration(185_000), '3 min 5 s');
  assert.equal(formatDuration(7_800_000), '2 h 10 min');
});

it('counted things', () => {
  assert.equal(plural(1, 'row'), '1 row');
  assert.equal(plural(20_040, 'row'), '20,040 rows');
});

it('addresses may break after @ and dots; numbers, ends of sentences and abbreviations stay whole', () => {
  assert.deepEqual(splitAddress('lena.lind@elsewhere.example.'), ['lena.', 'lind@', 'elsewhere.', 'example.']);
  for (const whole of ['Web shop', 'Ends. Then', 'e.g. this', 'v1.2', '@', ''])
    assert.deepEqual(splitAddress(whole), [whole]);
});
