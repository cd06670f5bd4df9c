import assert from 'node:assert/strict';
import test from 'node:test';
import { createControlledClock } from '../clock.ts';
import { createSkewMeter } from './measure-skew.ts';

const clock = createControlledClock(new Date('2026-03-01T12:00:00Z'));

test('the Date of an answer is measured against our clock, the last one of each provider', () => {
  const meter = createSkewMeter(clock);
  meter.note('one', { date: 'Sun, 01 Mar 2026 11:00:00 GMT' });
  meter.note('one', { date: 'Sun, 01 Mar 2026 11:58:00 GMT' });
  meter.note('two', { date: 'Sun, 01 Mar 2026 12:00:05 GMT' });
  assert.deepEqual(
    meter.list().map(({ provider, skewMs }) => [provider, skewMs]),
    [
      ['one', 120_000],
      ['two', -5_000],
    ],
  );
});

test('an answer from a cache is as old as its Age says, and one without a Date says nothing', () => {
  const meter = createSkewMeter(clock);
  meter.note('one', { date: 'Sun, 01 Mar 2026 11:00:00 GMT', age: '3600' });
  meter.note('two', {});
  meter.note('three', { date: 'yesterday' });
  assert.deepEqual(
    meter.list().map(({ provider, skewMs }) => [provider, skewMs]),
    [['one', 0]],
  );
});
