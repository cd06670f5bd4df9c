// Requests that are too long, too slow or none at all, over a real socket: each is answered with a problem document like every other error.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import test from 'node:test';
import { createTestApi, type TestApi } from '../../test/harness/api.ts';

async function listen(): Promise<{ api: TestApi; port: number }> {
  const api = await createTestApi();
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  return { api, port: (api.app.server.address() as AddressInfo).port };
}

async function send(port: number, request: string, then: (socket: Socket) => unknown = () => {}) {
  const socket = connect(port, '127.0.0.1');
  socket.write(request);
  await then(socket);
  const answer = await text(socket);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return {
    status: Number(head.split(' ')[1]),
    type: /content-type: (.*)/i.exec(head)?.[1],
    problem: JSON.parse(body) as { code: string; status: number; type: string; title: string; detail: string },
  };
}

const get = (path: string, headers = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}Connection: close\r\n\r\n`;
const mark = '0123456789abcdef';

for (const [what, request, status, code] of [
  ['a query of 20,000 characters', get(`/api/v1/data-sources?search=${'a'.repeat(20_000)}`), 431, 'headers_too_large'],
  ['headers of 20,000 characters', get('/api/v1/me', `X-Long: ${'a'.repeat(20_000)}\r\n`), 431, 'headers_too_large'],
  ['a long page of the web app', get(`/data-sources?${'a'.repeat(20_000)}`), 431, 'headers_too_large'],
  ['bytes that are no HTTP', `\u0016\u0003\u0001 ${mark}\r\n\r\n`, 400, 'bad_input'],
  ['an unknown method', `FETCH /${mark} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 400, 'bad_input'],
  ['an id that is longer than any', get(`/api/v1/data-sources/${'a'.repeat(600)}`), 404, 'not_found'],
  ['an address that cannot be decoded', get('/api/v1/data-sources/%E0%A4%A'), 400, 'bad_input'],
] as const)
  test(`${what} is answered with ${status} ${code}`, async () => {
    const { port } = await listen();
    const answer = await send(port, request);
    assert.deepEqual([answer.status, answer.problem.status, answer.problem.code], [status, status, code]);
    assert.equal(answer.type, 'application/problem+json; charset=utf-8');
    assert.equal(answer.problem.type, `urn:mooring:problem:${code}`);
    assert.match(answer.problem.detail, /^[A-Z“].{20,200}[.”]$/);
    assert.ok(!answer.problem.detail.includes(mark), 'nothing of it is repeated');
  });

test('a body that is too large is answered before it has come, and says how much is taken', async () => {
  const { port } = await listen();
  const head =
    'POST /api/auth/sign-in/email HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2000000\r\nConnection: close\r\n\r\n{';
  const { status, problem } = await send(port, head);
  assert.deepEqual([status, problem.code], [413, 'too_large']);
  assert.match(problem.detail, /1 MiB/);
});

test('a request that does not arrive in time is told so', async () => {
  const { api, port } = await listen();
  const connected = once(api.app.server, 'connection');
  const { status, problem } = await send(port, 'GET /api/v1/me HTTP/1.1\r\n', async () => {
    const [socket] = await connected;
    // What Node says of it after a minute.
    api.app.server.emit('clientError', Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
  });
  assert.deepEqual([status, problem.code], [408, 'too_slow']);
  assert.match(problem.detail, /within a minute/);
});
