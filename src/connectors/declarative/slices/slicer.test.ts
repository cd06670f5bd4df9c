import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject, JsonValue } from '../../../store/index.ts';
import type { Slice, Slicer } from '../contract.ts';
import { dateOf, instantOf, parseDuration } from './instants.ts';
import type { CursorSettings } from './interval-cursor.ts';
import { createListRouter } from './routers.ts';
import { createSlicer } from './slicer.ts';

const day = (text: string) => instantOf(new Date(`${text}T00:00:00Z`));
const daily = (given: Partial<CursorSettings> = {}): CursorSettings => ({
  field: ['day'],
  fieldName: 'day',
  start: day('2026-01-01'),
  end: () => day('2026-01-10'),
  latest: day('2026-01-10'),
  step: parseDuration('P5D'),
  granularity: parseDuration('P1D'),
  lookBack: null,
  startName: 'from',
  endName: 'until',
  parse: (value) => (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? day(String(value)) : null),
  format: (it) => dateOf(it).toISOString().slice(0, 10),
  clamp: (it) => it,
  isClientSide: false,
  isDataFeed: false,
  ...given,
});

const shops = (...values: JsonValue[]) =>
  createListRouter({ name: 'shop', values, option: { into: 'request_parameter', path: ['shop_id'] } });

const settings = { startOption: null, endOption: null, isGlobal: false, state: null, elapsedSeconds: () => 12 };

async function slicesOf(slicer: Slicer): Promise<Slice[]> {
  const all: Slice[] = [];
  for await (const slice of slicer.slices()) all.push(slice);
  return all;
}

function readAll(slicer: Slicer, slices: Slice[], dayOf: (slice: Slice) => string): void {
  for (const slice of slices) {
    slicer.observe({ day: dayOf(slice) }, slice);
    slicer.close(slice);
  }
}

test('the cursor stands at the newest record of what is read without a hole', async () => {
  const slicer = createSlicer({ ...settings, router: null, cursor: daily() });
  const [first, second] = await slicesOf(slicer);
  assert.ok(first && second);
  assert.deepEqual(first.interval, { from: '2026-01-01', until: '2026-01-05' });
  assert.deepEqual(second.interval, { from: '2026-01-06', until: '2026-01-10' });

  slicer.observe({ day: '2026-01-09' }, second);
  slicer.close(second);
  assert.deepEqual(slicer.state(), { day: '2026-01-01' }, 'the first slice is still to be read');

  slicer.observe({ day: '2026-01-04' }, first);
  slicer.close(first);
  assert.deepEqual(slicer.state(), { day: '2026-01-09' });
});

test('a read goes on from its state, behind it by the look-back', async () => {
  const cursor = daily({ lookBack: parseDuration('P2D') });
  const slicer = createSlicer({ ...settings, router: null, cursor, state: { day: '2026-01-08' } });
  assert.deepEqual(
    (await slicesOf(slicer)).map((it) => it.interval),
    [{ from: '2026-01-06', until: '2026-01-10' }],
  );
});

test('each partition has a cursor of its own, and at the end all of them one for those to come', async () => {
  const slicer = createSlicer({ ...settings, router: shops('a', 'b'), cursor: daily() });
  const slices = await slicesOf(slicer);
  assert.equal(slices.length, 4);
  assert.deepEqual(slicer.partsOf(slices[0] as Slice).query, { shop_id: 'a' });
  readAll(slicer, slices.slice(0, 2), () => '2026-01-07');
  assert.deepEqual(slicer.state(), {
    use_global_cursor: false,
    states: [{ partition: { shop: 'a' }, cursor: { day: '2026-01-07' } }],
    lookback_window: 0,
    parent_state: {},
  });
  readAll(slicer, slices.slice(2), () => '2026-01-09');
  slicer.finish();
  assert.deepEqual(slicer.state(), {
    use_global_cursor: false,
    states: [
      { partition: { shop: 'a' }, cursor: { day: '2026-01-07' } },
      { partition: { shop: 'b' }, cursor: { day: '2026-01-09' } },
    ],
    state: { day: '2026-01-09' },
    lookback_window: 12,
    parent_state: {},
  });
});

test('a partition that was never seen begins at the state of all, as far back as the last read took', async () => {
  const state: JsonObject = {
    use_global_cursor: false,
    states: [{ partition: { shop: 'a' }, cursor: { day: '2026-01-08' } }],
    state: { day: '2026-01-09' },
    lookback_window: 86_400,
  };
  const slices = await slicesOf(createSlicer({ ...settings, router: shops('a', 'b'), cursor: daily(), state }));
  assert.deepEqual(
    slices.map((it) => [it.partition.shop, it.interval.from]),
    [
      ['a', '2026-01-08'],
      ['b', '2026-01-08'],
    ],
  );
});

test('a read that was cut off takes over what its earlier attempt had seen', async () => {
  const again = createSlicer({ ...settings, router: shops('a', 'b'), cursor: daily() });
  const slices = await slicesOf(again);
  for (const slice of slices.slice(0, 2)) {
    again.recall(slice, '2026-01-06');
    assert.equal(again.newestIn(slice), '2026-01-06');
    again.close(slice);
  }
  readAll(again, slices.slice(2), () => '2026-01-02');
  const { states } = again.state() as { states: JsonValue };
  assert.deepEqual(states, [
    { partition: { shop: 'a' }, cursor: { day: '2026-01-06' } },
    { partition: { shop: 'b' }, cursor: { day: '2026-01-02' } },
  ]);
});

test('records outside of the read are dropped only where the manifest leaves that to us', async () => {
  for (const isClientSide of [true, false]) {
    const slicer = createSlicer({
      ...settings,
      router: null,
      cursor: daily({ isClientSide }),
      state: { day: '2026-01-05' },
    });
    const [slice] = await slicesOf(slicer);
    assert.ok(slice);
    assert.equal(slicer.isWanted({ day: '2026-01-04' }, slice), !isClientSide);
    assert.equal(slicer.isWanted({ day: '2026-01-06' }, slice), true);
    assert.equal(slicer.isWanted({}, slice), true, 'a record without a cursor is never dropped');
  }
});
