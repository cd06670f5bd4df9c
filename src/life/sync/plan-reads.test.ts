import assert from 'node:assert/strict';
import test from 'node:test';
import type { StreamDescription } from '../../connectors/index.ts';
import { closedCursor, cursorIn, freshCursor, openCursor, planReads } from './plan-reads.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const stream = (reading: StreamDescription['reading']): StreamDescription => ({
  name: 'report',
  reading,
  columns: [],
  primaryKey: ['date'],
  cursorField: 'date',
  lookBackDays: 90,
  details: {},
});
const today = day('2026-03-02');
const tail = { from: day('2026-02-28'), until: day('2026-03-03') };
const missing = [
  { id: 'older', from: day('2026-02-08'), until: day('2026-02-18') },
  { id: 'newer', from: day('2026-02-18'), until: day('2026-02-28') },
];
const base = {
  objectId: '1',
  stream: stream('date_window'),
  state: freshCursor,
  missing,
  tail,
  startedAt: today,
  today,
};

const begun = { id: 'rea_1', generation: 7 };

test('days are read newest first: the tail, then the gaps', () => {
  assert.deepEqual(
    planReads(base).map((read) => read.key),
    ['tail', 'newer', 'older'],
  );
});

test('a read that was cut off comes first and goes on from its checkpoint', () => {
  const [, newer] = planReads(base);
  assert.ok(newer);
  const state = openCursor(freshCursor, newer, begun, { checkpoint: { page: 3 }, nextCursor: null });
  const reads = planReads({ ...base, state });
  assert.deepEqual(
    reads.map((read) => read.key),
    ['newer', 'tail', 'older'],
  );
  assert.deepEqual([reads[0]?.isResumed, reads[0]?.request.checkpoint], [true, { page: 3 }]);
  assert.deepEqual(
    reads.slice(1).map((read) => read.request.checkpoint),
    [null, null],
  );
});

test('a read whose window has changed meanwhile begins anew', () => {
  const [first] = planReads(base);
  assert.ok(first);
  const state = openCursor(freshCursor, first, begun, { checkpoint: { page: 3 }, nextCursor: null });
  const nextDay = { from: day('2026-03-01'), until: day('2026-03-04') };
  const reads = planReads({ ...base, state, tail: nextDay });
  assert.deepEqual([reads[0]?.key, reads[0]?.isResumed, reads[0]?.request.checkpoint], ['tail', false, null]);
});

test('an updated-since read goes on from its cursor once it has ended, and from its checkpoint while it has not', () => {
  const input = { ...base, stream: stream('updated_since'), state: { ...freshCursor, cursor: 'a' } };
  const [read] = planReads(input);
  assert.ok(read);
  assert.equal(read.request.cursor, 'a');
  const open = openCursor(input.state, read, begun, { checkpoint: { page: 2 }, nextCursor: 'b' });
  assert.deepEqual(planReads({ ...input, state: open })[0]?.request.checkpoint, { page: 2 });
  assert.equal(planReads({ ...input, state: open })[0]?.request.cursor, 'a');
  assert.equal(planReads({ ...input, state: closedCursor(open) })[0]?.request.cursor, 'b');
});

test('pages that leave marks are counted in their read, and a read that begins anew counts from the beginning', () => {
  const [read] = planReads({ ...base, stream: stream('updated_since'), state: freshCursor });
  assert.ok(read);
  const page = { checkpoint: null, nextCursor: null };
  const one = openCursor(freshCursor, read, begun, { ...page, marks: ['a', 'b'] });
  const two = openCursor(one, read, begun, page);
  const three = openCursor(two, read, begun, { ...page, marks: ['c'] });
  assert.deepEqual(
    [one, two, three].map((it) => it.open.markCount),
    [1, 1, 2],
  );
  assert.equal(openCursor(three, read, { id: 'rea_2', generation: 8 }, { ...page, marks: ['d'] }).open.markCount, 1);
});

test('a generation that an open read has used is not used again', () => {
  const { open } = openCursor(freshCursor, { key: 'all', request: { window: null } } as never, begun, {
    checkpoint: null,
    nextCursor: null,
  });
  assert.equal(cursorIn({ cursor: null, open_read: open as never }).generation, 7);
  assert.equal(cursorIn({ cursor: { cursor: 'x', generation: 9 }, open_read: open as never }).generation, 9);
  assert.deepEqual(cursorIn({ cursor: null, open_read: null }), freshCursor);
});
