import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isUsable, type LinkRow, stateOf } from './link-state.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 2, day));
const fresh = {
  kind: 'disconnection',
  disconnection_id: 'dis_1',
  created_at: at(1),
  expires_at: at(31),
  opened_at: null,
  started_at: null,
  failed_at: null,
  completed_at: null,
  ended_at: null,
  ended_because: null,
} as LinkRow;
const state = (change: Partial<LinkRow>, day = 10) => stateOf({ ...fresh, ...change }, at(day));

test('a link goes from sent to opened, started, failed, started again, and done', () => {
  assert.equal(state({}), 'sent');
  const opened = { opened_at: at(2) };
  assert.equal(state(opened), 'opened');
  assert.equal(state({ ...opened, started_at: at(3) }), 'started');
  assert.equal(state({ ...opened, started_at: at(3), failed_at: at(4) }), 'failed');
  assert.equal(state({ ...opened, started_at: at(5), failed_at: at(4) }), 'started');
  assert.equal(state({ ...opened, started_at: at(5), failed_at: at(4), completed_at: at(6) }), 'done');
});

test('it expires to the minute, and stays done, revoked or ended whatever the day', () => {
  assert.equal(stateOf(fresh, new Date(at(31).getTime() - 1)), 'sent');
  assert.equal(state({}, 31), 'expired');
  assert.equal(state({ completed_at: at(3) }, 31), 'done');
  assert.equal(state({ ended_at: at(3), ended_because: 'revoked' }, 31), 'revoked');
  assert.equal(state({ ended_at: at(3), ended_because: 'recovered' }, 31), 'ended');
});

test('the link of a mail goes with its disconnection; one that was asked for needs none', () => {
  assert.equal(state({ disconnection_id: null }), 'ended');
  assert.equal(state({ disconnection_id: null, kind: 'reconnect' }), 'sent');
});

test('whatever the instants: what was used, ended or has expired cannot be used', () => {
  const instant = fc.option(fc.date({ min: at(1), max: at(60), noInvalidDate: true }), { nil: null });
  const row = fc.record({
    opened_at: instant,
    started_at: instant,
    failed_at: instant,
    completed_at: instant,
    ended_at: instant,
  });
  fc.assert(
    fc.property(row, fc.date({ min: at(1), max: at(60), noInvalidDate: true }), (change, now) => {
      const link = { ...fresh, ...change, ended_because: change.ended_at && 'reconnected' } as LinkRow;
      const isOver = link.completed_at !== null || link.ended_at !== null || link.expires_at <= now;
      assert.equal(isUsable(link, now), !isOver);
    }),
  );
});
