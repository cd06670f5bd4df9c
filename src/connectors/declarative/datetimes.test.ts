import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDuration, findUnknownDirective, formatInstant, parseDuration, parseInstant } from './datetimes.ts';
import { planSlices } from './plan-slices.ts';

const at = new Date('2026-03-04T05:06:07.089Z');

test('instants are written in the patterns of manifests', () => {
  assert.equal(formatInstant(at, '%Y-%m-%dT%H:%M:%S.%fZ'), '2026-03-04T05:06:07.089000Z');
  assert.equal(formatInstant(at, '%Y-%m-%dT%H:%M:%S.%_msZ'), '2026-03-04T05:06:07.089Z');
  assert.equal(formatInstant(at, '%d.%m.%Y %%'), '04.03.2026 %');
  assert.equal(formatInstant(at, '%s'), '1772600767');
  assert.equal(formatInstant(at, '%ms'), '1772600767089');
  assert.equal(findUnknownDirective('%Y-%j'), '%j');
});

test('instants are read in the forms of providers', () => {
  for (const text of [
    '2026-03-04T05:06:07.089Z',
    '2026-03-04 05:06:07.089123',
    '2026-03-04T06:06:07.089+0100',
    '1772600767089',
  ])
    assert.equal(parseInstant(text, ['%ms'])?.toISOString(), at.toISOString(), text);
  assert.equal(parseInstant('1772600767', ['%s'])?.toISOString(), '2026-03-04T05:06:07.000Z');
  assert.equal(parseInstant('20260304', ['%Y%m%d'])?.toISOString(), '2026-03-04T00:00:00.000Z');
  assert.equal(parseInstant('2026-03-04', [])?.toISOString(), '2026-03-04T00:00:00.000Z');
  for (const text of ['', 'soon', '2026-13-01', '1772600767']) assert.equal(parseInstant(text, ['%Y']), null, text);
});

test('durations are read and added, months by the calendar', () => {
  assert.deepEqual(parseDuration('P1Y2M3W4DT5H6M7.5S'), { months: 14, ms: 2_178_367_500 });
  assert.equal(parseDuration('1 day'), null);
  assert.equal(parseDuration('P'), null);
  const month = { months: 1, ms: 0 };
  assert.equal(addDuration(new Date('2026-01-31T00:00:00Z'), month).toISOString(), '2026-02-28T00:00:00.000Z');
  assert.equal(addDuration(new Date('2026-03-31T00:00:00Z'), month, -1).toISOString(), '2026-02-28T00:00:00.000Z');
});

test('slices cover their interval exactly, without overlap', () => {
  const dayMs = 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 40 }), (days, step) => {
      const from = new Date('2026-01-01T00:00:00Z');
      const until = new Date(from.getTime() + days * dayMs);
      const slices = planSlices(
        { step: { months: 0, ms: step * dayMs }, granularity: { months: 0, ms: dayMs } },
        from,
        until,
      );
      assert.equal(slices[0]?.startsAt.getTime(), from.getTime());
      assert.equal(slices.at(-1)?.endsAt.getTime(), until.getTime());
      for (const [index, slice] of slices.entries()) {
        assert.ok(slice.startsAt <= slice.endsAt);
        const next = slices[index + 1];
        if (next) assert.equal(next.startsAt.getTime() - slice.endsAt.getTime(), dayMs);
      }
    }),
  );
});
