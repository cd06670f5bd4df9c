import assert from 'node:assert/strict';
import test from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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

test('the body of an earlier attempt is no part of the last answer', () => {
  // Content-Length counts bytes: "wait ä" has seven.
  const retried = parseHttpAnswer(
    'HTTP/1.1 503 Busy\r\nContent-Length: 7\r\n\r\nwait äHTTP/1.1 401 No\r\nContent-Length: 2\r\n\r\n{}',
  );
  assert.deepEqual([retried.status, retried.body], [401, {}]);
});

test('a packed body is unpacked; one that curl has unpacked already is left alone', () => {
  const json = '{"error":"invalid_grant"}';
  const head = (encoding: string) => Buffer.from(`HTTP/2 400 \r\ncontent-encoding: ${encoding}\r\n\r\n`);
  const packed = { gzip: gzipSync(json), br: brotliCompressSync(json) };
  for (const [encoding, bytes] of Object.entries(packed))
    assert.deepEqual(
      parseHttpAnswer(Buffer.concat([head(encoding), bytes])).body,
      { error: 'invalid_grant' },
      encoding,
    );
  assert.deepEqual(parseHttpAnswer(`${head('gzip')}${json}`).body, { error: 'invalid_grant' });
  const broken = parseHttpAnswer(Buffer.concat([head('gzip'), Buffer.from([0x1f, 0x8b, 0xff, 0xfe])]));
  assert.equal(broken.status, 400);
});

test("the body is read in the answer's character set, and without a byte order mark", () => {
  const head = 'HTTP/1.1 401 X\r\ncontent-type: text/plain; charset=iso-8859-1\r\n\r\n';
  assert.equal(
    parseHttpAnswer(Buffer.from(`${head}Zugang gesperrt für alle`, 'latin1')).body,
    'Zugang gesperrt für alle',
  );
  assert.equal(parseHttpAnswer(`${head}schon als UTF-8: ü`).body, 'schon als UTF-8: ü');
  assert.deepEqual(parseHttpAnswer('\ufeff{"a":1}').body, { a: 1 });
  const windows = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('HTTP/1.1 401 X\r\n\r\nno', 'utf16le')]);
  assert.deepEqual(parseHttpAnswer(windows), { status: 401, headers: {}, body: 'no' });
});
