import assert from 'node:assert/strict';
import test from 'node:test';
import type { Failure } from '../life/diagnosis/index.ts';
import { isGrantRefused, mayHaveBeenSpent } from './judge-refresh-failure.ts';

const base = { kind: 'failure', provider: 'p', stage: 'token_refresh', auth: 'oauth2' } as const;
const answered = (status: number, body: unknown): Failure => ({ ...base, response: { status, headers: {}, body } });
const broken = (code: string): Failure => ({ ...base, error: { code } });

const isRefused = (failure: Failure, isReplay = false) => isGrantRefused(failure, isReplay, []);

test('only a word on the grant refuses it', () => {
  for (const failure of [
    answered(400, { error: 'invalid_grant' }),
    answered(200, { error: 'bad_refresh_token' }),
    answered(200, 'error=bad_refresh_token&error_description=The+token+is+invalid'),
    answered(403, { error: 'unauthorized_client', error_description: 'refresh_token is invalid' }),
  ])
    assert.ok(isRefused(failure), JSON.stringify(failure.response));
  for (const failure of [
    answered(403, '<html>The request could not be satisfied. Request blocked.</html>'),
    answered(401, ''),
    answered(403, {}),
    answered(429, { error: 'too_many_requests' }),
    answered(400, { error: 'temporarily_unavailable' }),
    answered(503, { error: 'invalid_grant' }),
    broken('ECONNRESET'),
  ])
    assert.ok(!isRefused(failure), JSON.stringify(failure));
});

test('what is said of our OAuth app, of the request or in unknown words is no word on the grant', () => {
  for (const error of ['invalid_client', 'unauthorized_client', 'deleted_client', 'invalid_request', 'its_own_word'])
    assert.ok(!isRefused(answered(401, { error })), error);
});

test('a token that was sent before without an answer is refused also by words that else speak of the app', () => {
  assert.ok(isRefused(answered(403, { error: 'unauthorized_client' }), true));
  assert.ok(!isRefused(answered(401, { error: 'invalid_client' }), true));
});

test('a token may be spent when the reply was lost, cut off or a server error, and only then', () => {
  for (const failure of [
    broken('ECONNRESET'),
    broken('ETIMEDOUT'),
    broken('ABORTED'),
    broken('MOORING_RESPONSE_TOO_LARGE'),
    answered(500, {}),
    answered(502, ''),
    answered(504, ''),
    answered(200, '<html>'),
  ])
    assert.ok(mayHaveBeenSpent(failure), JSON.stringify(failure));
  for (const failure of [
    broken('ECONNREFUSED'),
    broken('ENOTFOUND'),
    broken('CERT_HAS_EXPIRED'),
    { ...base, error: { code: 'ETIMEDOUT', name: 'ConnectTimeoutError' } },
    { ...base, error: { code: 'ETIMEDOUT', syscall: 'connect' } },
    answered(503, ''),
    answered(429, ''),
    answered(400, { error: 'invalid_grant' }),
    answered(403, '<html>'),
    answered(200, { error: 'invalid_grant' }),
  ])
    assert.ok(!mayHaveBeenSpent(failure), JSON.stringify(failure));
});
