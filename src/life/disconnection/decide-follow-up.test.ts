import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs, minuteMs, secondMs } from '../../clock.ts';
import type { Diagnosis } from '../diagnosis/index.ts';
import { decideFollowUp } from './decide-follow-up.ts';

const now = new Date('2026-03-01T00:00:00Z');
const waits = {
  retryDelaysMs: [30 * secondMs, minuteMs, 30 * minuteMs],
  confirmAfterMs: minuteMs,
  unrecognizedAfterMs: dayMs,
};

const diagnosis = (changes: Partial<Diagnosis>): Diagnosis => ({
  verdict: 'transient',
  cause: null,
  detail: 'outage',
  certainty: 'sure',
  scope: 'connection',
  remedy: { actor: 'nobody', action: 'wait' },
  rule: 'test',
  providerMessage: '',
  providerCode: null,
  retryAfterMs: null,
  ...changes,
});
const refusal = (changes: Partial<Diagnosis>): Diagnosis =>
  diagnosis({ verdict: 'disconnected', cause: 'invalid_refresh_token', detail: 'revoked', ...changes });
const seen = (seenCount: number, agoMs: number) => ({ seenCount, since: new Date(now.getTime() - agoMs) });

test('a refused credential wants a second look, however sure the answer sounds', () => {
  assert.deepEqual(decideFollowUp(refusal({}), null, false, now, waits), { kind: 'look_again', afterMs: minuteMs });
  assert.deepEqual(decideFollowUp(refusal({ cause: 'invalid_credentials' }), null, false, now, waits), {
    kind: 'look_again',
    afterMs: minuteMs,
  });
  assert.deepEqual(decideFollowUp(refusal({}), seen(1, minuteMs), true, now, waits), { kind: 'open' });
});

test('a sure cause that is no refused credential opens at once; a likely one is looked at again', () => {
  const lapsed = { cause: 'provider_specific', detail: 'subscription_inactive' } as const;
  assert.equal(decideFollowUp(refusal(lapsed), null, false, now, waits).kind, 'open');
  assert.equal(decideFollowUp(refusal({ ...lapsed, certainty: 'likely' }), null, false, now, waits).kind, 'look_again');
});

test('waits grow along the table and end with its last entry; a longer Retry-After wins', () => {
  assert.deepEqual(decideFollowUp(diagnosis({}), null, false, now, waits), { kind: 'retry', afterMs: 30 * secondMs });
  assert.deepEqual(decideFollowUp(diagnosis({}), seen(1, 0), false, now, waits), { kind: 'retry', afterMs: minuteMs });
  assert.deepEqual(decideFollowUp(diagnosis({}), seen(40, 0), false, now, waits), {
    kind: 'retry',
    afterMs: 30 * minuteMs,
  });
  assert.deepEqual(decideFollowUp(diagnosis({ retryAfterMs: hourMs }), null, false, now, waits), {
    kind: 'retry',
    afterMs: hourMs,
  });
  assert.deepEqual(decideFollowUp(diagnosis({ retryAfterMs: 1 }), null, false, now, waits), {
    kind: 'retry',
    afterMs: 30 * secondMs,
  });
});

test('an access token that is refused for a day, however often a new one is given, is a case that nobody can explain', () => {
  for (const detail of ['access_token_expired', 'eventual_consistency'] as const) {
    assert.equal(decideFollowUp(diagnosis({ detail }), seen(30, dayMs - 1), false, now, waits).kind, 'retry');
    assert.equal(decideFollowUp(diagnosis({ detail }), seen(30, dayMs), false, now, waits).kind, 'open');
  }
});

test('only what nobody can explain becomes a case by lasting; an outage or a fault of ours never does', () => {
  const unknown = diagnosis({ detail: 'unrecognized', certainty: 'guess' });
  assert.equal(decideFollowUp(unknown, seen(30, dayMs - 1), false, now, waits).kind, 'retry');
  assert.equal(decideFollowUp(unknown, seen(30, dayMs), false, now, waits).kind, 'open');
  assert.equal(decideFollowUp(diagnosis({}), seen(900, 30 * dayMs), false, now, waits).kind, 'retry');
  assert.equal(
    decideFollowUp(
      diagnosis({ verdict: 'operator', detail: 'invalid_client' }),
      seen(900, 30 * dayMs),
      true,
      now,
      waits,
    ).kind,
    'retry',
  );
});

test('nothing but a diagnosis of disconnected, or a day of the unrecognized, ever opens a case', () => {
  const any = fc.record({
    verdict: fc.constantFrom('transient' as const, 'operator' as const, 'request' as const),
    certainty: fc.constantFrom('sure' as const, 'likely' as const, 'guess' as const),
    retryAfterMs: fc.option(fc.nat()),
  });
  fc.assert(
    fc.property(
      any,
      fc.nat({ max: 1000 }),
      fc.nat({ max: 90 * dayMs }),
      fc.boolean(),
      (changes, count, agoMs, isSecondLook) => {
        assert.notEqual(decideFollowUp(diagnosis(changes), seen(count, agoMs), isSecondLook, now, waits).kind, 'open');
      },
    ),
  );
});
