import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHttpAnswer } from './parse-http-answer.ts';

test('the output of curl -i becomes status, headers and body', () => {
  const answer = parseHttpAnswer(
    'HTTP/2 401 \r\ncontent-type: application/json\r\nWWW-Authenticate: Bearer error="invalid_token"\r\n\r\n{"error":"invalid_token"}',
  );
  assert.deepEqual(answer, {
    status: 401,
    headers: { 'content-type': 'application/json', 'www-authenticate': 'Bearer error="invalid_token"' },
    body: { error: 'invalid_token' },
  });
});

test('of several answers in a row the last one counts', () => {
  const { status, headers, body } = parseHttpAnswer(
    [
      'HTTP/1.1 200 Connection established\r\n\r\n',
      'HTTP/1.1 100 Continue\r\n\r\n',
      'HTTP/1.1 302 Found\r\nLocation: https://example.org/\r\n\r\n',
      'HTTP/1.1 403 Forbidden\r\nX-A: 1\r\nX-A: 2\r\n\r\nno',
    ].join(''),
  );
  assert.deepEqual({ status, headers, body }, { status: 403, headers: { 'x-a': '1, 2' }, body: 'no' });
});

test('line feeds alone, no body, no headers and a body that looks like headers are all taken as they are', () => {
  assert.deepEqual(parseHttpAnswer('HTTP/1.1 503 Service Unavailable\nRetry-After: 30\n\n'), {
    status: 503,
    headers: { 'retry-after': '30' },
    body: '',
  });
  assert.deepEqual(parseHttpAnswer('HTTP/1.0 500 \n'), { status: 500, headers: {}, body: '' });
  assert.equal(parseHttpAnswer('HTTP/1.1 400 Bad\r\n\r\nerror: yes\r\n\r\nmore').body, 'error: yes\r\n\r\nmore');
});

test('text without a status line is a body', () => {
  assert.deepEqual(parseHttpAnswer('{"error":"nope"}'), { status: 200, headers: {}, body: { error: 'nope' } });
});

test('nothing at all is refused', () => {
  assert.throws(() => parseHttpAnswer(' \n'), /Nothing came on stdin/);
});
