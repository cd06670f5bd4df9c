import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { TokenReplyDescription } from '../connectors/index.ts';
import type { HttpResponse } from '../egress/index.ts';
import { normalizeTokenReply } from './normalize-token-reply.ts';

const nowMs = Date.parse('2026-03-01T12:00:00Z');
const normalize = (reply: HttpResponse, described: TokenReplyDescription = {}) =>
  normalizeTokenReply(reply, described, { nowMs });

function replyOf(body: unknown, status = 200): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'response', status, headers: {}, text, json: typeof body === 'string' ? undefined : body };
}

test('a reply in RFC form keeps its meaning', () => {
  const reply = { access_token: 'a', token_type: 'Bearer', expires_in: 3600, refresh_token: 'r', scope: 'x y' };
  assert.deepEqual(normalize(replyOf(reply)).body, { ...reply, token_type: 'bearer' });
});

test('forms, numbers in strings, a missing token_type, nulls and lists are brought into form', () => {
  const form = normalize(replyOf('access_token=gho_16C7&scope=repo%2Cgist&token_type=bearer&expires_in=28800'));
  assert.deepEqual(form.body, {
    access_token: 'gho_16C7',
    token_type: 'bearer',
    expires_in: 28_800,
    scope: 'repo,gist',
  });
  const odd = { access_token: 'a', expires_in: '3599', refresh_token: null, scope: ['x', 'y'], id_token: 'e.y.J' };
  assert.deepEqual(normalize(replyOf(odd)).body, {
    access_token: 'a',
    token_type: 'bearer',
    expires_in: 3599,
    scope: 'x y',
  });
  assert.equal(normalize(replyOf({ access_token: 'a' }, 201)).status, 200);
});

test('the life of the refresh token is read under its three names', () => {
  for (const name of ['refresh_token_expires_in', 'refresh_expires_in', 'x_refresh_token_expires_in'])
    assert.equal(normalize(replyOf({ access_token: 'a', [name]: '86400' })).refreshExpiresInS, 86_400);
});

test('an expires_in of 0 or of no number means that no end is known', () => {
  for (const expiresIn of [0, '0', '', 'never', null, -1])
    assert.ok(!('expires_in' in normalize(replyOf({ access_token: 'a', expires_in: expiresIn })).body));
});

test('a success without a non-empty access_token is no success', () => {
  const bodies = [
    {},
    { access_token: '' },
    { access_token: null },
    { error: 'invalid_grant' },
    '<html>ok</html>',
    'ok',
    '',
  ];
  for (const body of bodies) assert.equal(normalize(replyOf(body)).status, 400);
  assert.deepEqual(normalize(replyOf({ error: 'bad_verification_code' })).body, {
    error: 'bad_verification_code',
  });
});

test('any reply is brought into some form, and only a 2xx with an access token becomes 200', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 200, max: 599 }), (json, status) => {
      const { status: normal } = normalize(replyOf(json, status));
      const token = (json as { access_token?: unknown } | null)?.access_token;
      const isGranted = status < 300 && typeof token === 'string' && token.trim() !== '';
      assert.equal(normal === 200, isGranted);
    }),
  );
});

test('an end in microseconds or nanoseconds, or beyond every date, is no end: a token with it could not be saved', () => {
  const unixMs = nowMs + 3_600_000;
  for (const end of [
    unixMs * 1_000,
    unixMs * 1_000_000,
    1e300,
    `${unixMs}000000`,
    9_999_999_999,
    '9999-12-31T23:59:59Z',
  ]) {
    const reply = normalize(replyOf({ access_token: 'a', expires_at: end, refresh_expires_in: end }));
    assert.deepEqual(reply.body, { access_token: 'a', token_type: 'bearer' }, String(end));
    assert.equal(reply.refreshExpiresInS, null);
  }
});
