// The words and the HTTP statuses: each rule is fired by its own example, and none claims more certainty than words or a status can give.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../diagnose.ts';
import { statusRules } from '../protocols/http-status.ts';
import type { Failure } from '../types.ts';
import { wordRules } from './index.ts';

describe('words and statuses', () => {
  it('each is fired by its own example', () => {
    const wrong = [...wordRules, ...statusRules].flatMap(({ id, example }) => {
      const { stage = 'api_call', auth = 'none', status, headers = {}, body, error, context = {} } = example;
      const failure: Failure = { kind: 'failure', provider: 'nobody-knows-this-one', stage, auth };
      if (status !== undefined) failure.response = { status, headers, body };
      if (error) failure.error = error;
      const { rule } = diagnose(failure, context);
      return rule === id ? [] : [`${id}: ${rule} fires instead`];
    });
    assert.deepEqual(wrong, []);
  });

  it('words are never sure', () => {
    for (const { id, certainty } of wordRules) assert.notEqual(certainty, 'sure', id);
  });

  it('no status disconnects', () => {
    for (const { id, verdict } of statusRules) assert.notEqual(verdict, 'disconnected', id);
  });
});
