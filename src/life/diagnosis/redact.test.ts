// No secret survives redaction: what looks like one is struck out of messages, codes and whole diagnoses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { diagnose } from './diagnose.ts';
import { redactCode, redactMessage } from './redact.ts';

const secrets = [
  'sk_live_51H8xyzABCDEFGHIJKLmnop',
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'xoxb-1234567890-abcdefghij',
  'ya29.a0AfH6SMBx-abcdefgh_ijklmnop',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  'AKIAIOSFODNN7EXAMPLE',
  '0123456789abcdef0123456789abcdef',
  'de305d54-75b4-431b-adb2-eb6b9e546014',
  'AQXdSP_W41_UPs5ioT_t8HESyODB4FqbkJ8LrV_5mff4gPODzOYR',
];

describe('redaction', () => {
  for (const secret of secrets) {
    it(`strikes out ${secret.slice(0, 8)}…`, () => {
      for (const text of [
        `The key ${secret} is not valid.`,
        `{"token":"${secret}"}`,
        `token=${secret}&x=1`,
        `Bearer ${secret}`,
        secret,
      ]) {
        assert.ok(!redactMessage(text).includes(secret), text);
      }
      assert.equal(redactCode(secret), null);
    });
  }

  it('strikes out passwords that are named as such, and those in addresses', () => {
    assert.ok(!redactMessage('cannot connect with password=hunter22 to host').includes('hunter22'));
    assert.ok(!redactMessage('postgres://sync:hunter22@db.example.com/shop').includes('hunter22'));
  });

  it('leaves plain words, codes, property numbers and links as they are', () => {
    for (const text of [
      'User does not have sufficient permissions for property 123456789.',
      'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      'See https://developers.example.com/docs/errors for details.',
      'permission denied for table orders_of_last_year',
      'AuthenticationTimeoutException',
    ]) {
      assert.equal(redactMessage(text), text);
    }
    assert.equal(redactCode('28P01'), '28P01');
    assert.equal(redactCode('REVOKED_ACCESS_TOKEN'), 'REVOKED_ACCESS_TOKEN');
  });

  it('strikes out what is quoted after the name of a secret, however short', () => {
    assert.ok(!redactMessage("Invalid API key 'shortKey9' provided").includes('shortKey9'));
    assert.ok(!redactMessage('Password "tiger1" is wrong').includes('tiger1'));
  });

  it('cuts at 500 characters', () => assert.equal(redactMessage('word '.repeat(1_000)).length, 500));

  it('lets no token-like text out of a diagnosis, wherever it stood', () => {
    const token = fc
      .string({
        unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'),
        minLength: 32,
        maxLength: 80,
      })
      .filter((text) => /\d.*\d/.test(text) && /[a-zA-Z].*[a-zA-Z]/.test(text));
    const name = fc.constantFrom('message', 'error', 'code', 'error_description', 'detail', 'reason', 'status');
    fc.assert(
      fc.property(token, name, fc.string({ maxLength: 40 }), (secret, key, words) => {
        const answer = diagnose({
          kind: 'failure',
          provider: 'some-api',
          stage: 'api_call',
          auth: 'api_key',
          response: {
            status: 401,
            headers: {},
            body: { [key]: `${words} ${secret} is bad`, error: { [key]: secret } },
          },
        });
        assert.ok(!JSON.stringify(answer).includes(secret));
      }),
      { numRuns: 500 },
    );
  });
});
