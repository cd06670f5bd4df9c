// What a connector's description says of an answer feeds the diagnosis and never takes its place.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { providerRules } from '../../providers/index.ts';
import { decideFollowUp } from '../disconnection/decide-follow-up.ts';
import { diagnose } from './diagnose.ts';
import { explain } from './explain.ts';
import type { Diagnosis, Failure, FailureHint } from './types.ts';

const said = (more: Partial<FailureHint>): FailureHint => ({
  action: 'FAIL',
  failureType: null,
  message: null,
  retryAfterMs: null,
  ...more,
});

const failureOf = (status: number, body: unknown, hint?: FailureHint): Failure => ({
  kind: 'failure',
  provider: 'acme',
  stage: 'api_call',
  auth: 'api_key',
  response: { status, headers: {}, body },
  ...(hint && { hint }),
});

const judge = (status: number, body: unknown, hint?: FailureHint): Diagnosis => diagnose(failureOf(status, body, hint));

/** Nobody knows these words. */
const strange = { message: 'Zorp.' };
const recognized: [status: number, body: unknown][] = [
  [401, { error: 'invalid_api_key', message: 'The API key is not valid.' }],
  [403, { message: 'You do not have permission to see this.' }],
  [400, { error: 'invalid_grant' }],
  [403, { message: 'Rate limit exceeded.' }],
  [402, { message: 'Your subscription has expired.' }],
];

const hints = fc.record({
  action: fc.constantFrom('FAIL' as const, 'RETRY' as const, 'IGNORE' as const, 'RATE_LIMITED' as const),
  failureType: fc.constantFrom(null, 'system_error' as const, 'config_error' as const, 'transient_error' as const),
  message: fc.constantFrom(null, 'Ask your admin.'),
  retryAfterMs: fc.constantFrom(null, 5_000),
});

test('where the provider’s word is recognized, no hint changes what it means', () => {
  fc.assert(
    fc.property(fc.constantFrom(...recognized), hints, ([status, body], hint) => {
      const { connectorMessage, retryAfterMs: _, ...heard } = judge(status, body, hint);
      const { retryAfterMs: __, ...plain } = judge(status, body);
      assert.deepEqual(heard, plain);
      assert.equal(connectorMessage, hint.message ?? undefined);
    }),
  );
});

test('a connector that repeats the words of the provider says nothing of its own', () => {
  const words = 'The frobnicator is not aligned.';
  assert.equal(judge(403, { message: words }, said({ message: words })).connectorMessage, undefined);
  assert.equal(judge(403, { message: words }, said({ message: 'Align it.' })).connectorMessage, 'Align it.');
});

test('no hint ever disconnects anybody', () => {
  fc.assert(
    fc.property(fc.constantFrom(400, 401, 402, 403, 404, 409, 422, 429, 500), hints, (status, hint) => {
      for (const body of [strange, '', '<html><body>No.</body></html>'])
        assert.notEqual(judge(status, body, hint).verdict, 'disconnected');
    }),
  );
});

test('an answer that nobody knows passes where the connector would ask again, and waits as long as it would', () => {
  const limited = judge(400, strange, said({ action: 'RATE_LIMITED', retryAfterMs: 90_000 }));
  assert.deepEqual(
    [limited.verdict, limited.detail, limited.rule, limited.retryAfterMs],
    ['transient', 'rate_limited', 'connector/rate-limited', 90_000],
  );
  const again = judge(403, strange, said({ action: 'RETRY', retryAfterMs: 5_000 }));
  assert.deepEqual(
    [again.verdict, again.detail, again.rule, again.retryAfterMs],
    ['transient', 'unrecognized', 'connector/retry', 5_000],
  );
  assert.equal(judge(422, strange, said({ failureType: 'transient_error' })).verdict, 'transient');
  assert.equal(judge(422, strange).verdict, 'request');
});

test('the wait that the provider names comes before the one that the connector knows', () => {
  const failure = failureOf(429, strange, said({ action: 'RATE_LIMITED', retryAfterMs: 90_000 }));
  const named = { ...failure, response: { status: 429, headers: { 'retry-after': '7' }, body: strange } };
  assert.equal(diagnose(named).retryAfterMs, 7_000);
  assert.equal(diagnose(failure).retryAfterMs, 90_000);
});

test('what the connector takes for a mistake of the settings is suspected, and no operator is called for it', () => {
  const suspected = judge(400, strange, said({ failureType: 'config_error', message: 'The shop name is wrong.' }));
  assert.deepEqual(
    [suspected.verdict, suspected.cause, suspected.detail, suspected.rule, suspected.connectorMessage],
    ['transient', null, 'unrecognized', 'connector/config-error', 'The shop name is wrong.'],
  );
  // One stream's answer does not stop its siblings.
  assert.equal(suspected.scope, 'stream');
  const { interpret } = explain(suspected, { connectorName: 'Acme', authKind: 'api_key' });
  assert.ok(
    interpret.some((text) => /settings/.test(text)),
    interpret.join('\n'),
  );
});

test('however a connector explains an answer, a day of it opens a disconnection', () => {
  const waits = { retryDelaysMs: [60_000], confirmAfterMs: 60_000, unrecognizedAfterMs: 86_400_000 };
  const now = new Date('2026-03-02T00:00:00Z');
  const decide = (hint: FailureHint, hours: number) =>
    decideFollowUp(
      judge(403, strange, hint),
      { since: new Date(now.getTime() - hours * 3_600_000), seenCount: 9 },
      false,
      now,
      waits,
    ).kind;
  for (const hint of [
    said({ action: 'RATE_LIMITED' }),
    said({ action: 'RETRY' }),
    said({ failureType: 'config_error' }),
  ]) {
    assert.equal(decide(hint, 23), 'retry');
    assert.equal(decide(hint, 25), 'open');
  }
});

test('the connector’s words are redacted and cut, and hints of any form are taken', () => {
  const long = `Bearer ${'a1b2c3d4'.repeat(8)} ${'word '.repeat(300)}`;
  const { connectorMessage = '' } = judge(403, strange, said({ message: long }));
  assert.ok(connectorMessage.length <= 500 && !connectorMessage.includes('a1b2c3d4'), connectorMessage);
  for (const hint of [null, 5, 'x', [], { action: {}, message: 7, retryAfterMs: 'soon' }])
    assert.equal(diagnose({ ...failureOf(403, strange), hint } as never).verdict, judge(403, strange).verdict);
});

test('outages, pages of HTML and gone addresses stay what their status says, unless the connector would ask again', () => {
  assert.equal(judge(500, strange, said({ failureType: 'config_error' })).detail, 'outage');
  assert.equal(judge(403, '<html></html>', said({ failureType: 'config_error' })).detail, 'html_instead_of_json');
  assert.equal(judge(404, strange, said({ action: 'IGNORE' })).detail, 'not_found');
  assert.equal(judge(404, strange, said({ failureType: 'system_error' })).detail, 'not_found');
  assert.equal(diagnose(failureOf(404, strange, said({ action: 'RETRY' })), {}, providerRules).verdict, 'transient');
});
