import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { atEndOfFile, silentLog } from '../../test/harness/database.ts';
import { startFakeServer } from '../../test/harness/fake-http.ts';
import { systemClock } from '../clock.ts';
import { isFailure } from '../life/diagnosis/index.ts';
import { createEgress, type EgressContext, type HttpResponse } from './index.ts';

const context: EgressContext = { provider: 'acme', auth: 'api_key', stage: 'api_call', secrets: ['s3cret-key'] };

function openEgress(egressAllow: string[] = ['127.0.0.1/32'], egressMap = new Map<string, string>()) {
  const egress = createEgress({ config: { egressAllow, egressMap }, clock: systemClock, log: silentLog });
  atEndOfFile(egress.close);
  return egress;
}

function assertResponse(answer: unknown): asserts answer is HttpResponse {
  assert.equal((answer as HttpResponse).kind, 'response', JSON.stringify(answer));
}

test('a request goes out whole, and the answer comes back whole', async () => {
  const server = await startFakeServer(() => ({ status: 201, headers: { 'X-Note': 'a' }, body: { id: 1 } }));
  const answer = await openEgress().request(
    {
      method: 'POST',
      url: `${server.origin}/things?a=1`,
      query: { b: 'ä&' },
      headers: { 'X-Api-Key': 'k' },
      body: { x: 1 },
    },
    context,
  );
  assertResponse(answer);
  assert.equal(answer.status, 201);
  assert.equal(answer.headers['x-note'], 'a');
  assert.deepEqual(answer.json, { id: 1 });
  const [asked] = server.asked;
  assert.equal(asked?.url.search, '?a=1&b=%C3%A4%26');
  assert.equal(asked?.headers['x-api-key'], 'k');
  assert.equal(asked?.headers['content-type'], 'application/json');
  assert.match(asked?.headers['user-agent'] ?? '', /^Mooring\/\d/);
  assert.equal(asked?.body, '{"x":1}');
});

test('bytes come with the answer only where they are wanted, and what HTTP has packed is unpacked in them', async () => {
  const archive = gzipSync('inside');
  const server = await startFakeServer(() => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(archive) }));
  const egress = openEgress();
  const plain = await egress.request({ method: 'GET', url: server.origin }, context);
  assertResponse(plain);
  assert.equal('bytes' in plain, false);
  const wanted = await egress.request({ method: 'GET', url: server.origin, wantsBytes: true }, context);
  assertResponse(wanted);
  assert.deepEqual(Buffer.from(wanted.bytes ?? []), archive);
});

test('a packed answer is unpacked, a form is sent as a form', async () => {
  const server = await startFakeServer(() => ({
    headers: { 'content-encoding': 'gzip', 'content-type': 'text/plain' },
    body: gzipSync('{"id":12345678901234567890,"ok":true}'),
  }));
  const answer = await openEgress().request(
    { method: 'POST', url: server.origin, body: new URLSearchParams({ a: 'b c' }) },
    context,
  );
  assertResponse(answer);
  // Digits that a double cannot hold are kept as text.
  assert.deepEqual(answer.json, { id: '12345678901234567890', ok: true });
  assert.equal(server.asked[0]?.body, 'a=b+c');
  assert.match(server.asked[0]?.headers['content-type'] ?? '', /x-www-form-urlencoded/);
});

test('a redirect is not followed', async () => {
  const server = await startFakeServer(() => ({ status: 302, headers: { location: 'http://127.0.0.1:1/stolen' } }));
  const answer = await openEgress().request({ method: 'GET', url: server.origin }, context);
  assertResponse(answer);
  assert.equal(answer.status, 302);
  assert.equal(server.asked.length, 1);
});

test('private addresses are refused, by name, by number and in disguise', async () => {
  const server = await startFakeServer(() => ({ body: {} }));
  const { port } = new URL(server.origin);
  const egress = openEgress([]);
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]']) {
    const answer = await egress.request({ method: 'GET', url: `http://${host}:${port}/` }, context);
    assert.ok(isFailure(answer), host);
    assert.equal(answer.error?.code, 'MOORING_ADDRESS_REFUSED', host);
    assert.equal(answer.stage, 'network');
    assert.match(answer.error?.message ?? '', /MOORING_EGRESS_ALLOW/);
  }
  assert.equal(server.asked.length, 0);
});

test('a mapped origin leads to where the operator says, without a guard; paths and queries stay', async () => {
  const server = await startFakeServer(() => ({ body: { ok: true } }));
  const egress = openEgress([], new Map([['https://crm.sandbox.invalid', server.origin]]));
  assertResponse(await egress.request({ method: 'GET', url: 'https://crm.sandbox.invalid/v1/a?b=c%2Fd' }, context));
  assert.equal(server.asked[0]?.url.href, 'http://fake.invalid/v1/a?b=c%2Fd');
  assert.equal(egress.mapUrl('https://crm.sandbox.invalid/auth?x=1'), `${server.origin}/auth?x=1`);
  assert.equal(egress.mapUrl('https://other.example/a'), 'https://other.example/a');
});

test('trouble of the network is told by code', async () => {
  const egress = openEgress();
  const server = await startFakeServer((_asked, response) => {
    response.destroy();
    return null;
  });
  const codeAt = async (url: string, signal?: AbortSignal): Promise<unknown> => {
    const answer = await egress.request({ method: 'GET', url }, { ...context, ...(signal && { signal }) });
    assert.ok(isFailure(answer));
    assert.equal(answer.provider, 'acme');
    return answer.error?.code;
  };
  assert.equal(await codeAt('http://127.0.0.1:1/'), 'ECONNREFUSED');
  assert.match(String(await codeAt('http://no-such-host.invalid/')), /^(ENOTFOUND|EAI_AGAIN)$/);
  assert.match(String(await codeAt(server.origin)), /^(UND_ERR_SOCKET|ECONNRESET)$/);
  assert.equal(await codeAt('ftp://127.0.0.1/'), 'ERR_INVALID_PROTOCOL');
  assert.equal(await codeAt('nonsense'), 'ERR_INVALID_URL');
  assert.equal(await codeAt(server.origin, AbortSignal.abort()), 'ABORTED');
});

test('an answer that never ends runs into the time limit, and a cancelled one stops at once', async () => {
  const cancelled = new AbortController();
  const server = await startFakeServer(({ url }, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"a":');
    if (url.pathname === '/cancel') cancelled.abort();
    return null;
  });
  const egress = openEgress();
  const slow = await egress.request({ method: 'GET', url: server.origin, timeoutMs: 50 }, context);
  assert.equal(isFailure(slow) && slow.error?.code, 'ETIMEDOUT');
  const stopped = await egress.request(
    { method: 'GET', url: `${server.origin}/cancel` },
    { ...context, signal: cancelled.signal },
  );
  assert.equal(isFailure(stopped) && stopped.error?.code, 'ABORTED');
});

test('an answer beyond the limit is a failure, also when it is small while packed', async () => {
  const packed = gzipSync(Buffer.alloc(70 * 1024 * 1024, 32));
  const server = await startFakeServer(() => ({ headers: { 'content-encoding': 'gzip' }, body: packed }));
  const answer = await openEgress().request({ method: 'GET', url: server.origin }, context);
  assert.equal(isFailure(answer) && answer.error?.code, 'MOORING_RESPONSE_TOO_LARGE');
});

test('a fetch for libraries answers as fetch does, and throws a TypeError that carries the failure', async () => {
  const server = await startFakeServer(({ method, body }) => ({ status: method === 'POST' ? 400 : 204, body }));
  const send = openEgress().fetchFor(context);
  const refused = await send(`${server.origin}/token`, { method: 'POST', body: 'a=b', headers: { 'x-a': '1' } });
  assert.equal(refused.status, 400);
  assert.equal(await refused.text(), 'a=b');
  assert.equal((await send(server.origin)).status, 204);
  await assert.rejects(send('http://127.0.0.1:1/'), (error: Error) => {
    assert.ok(error instanceof TypeError && isFailure(error.cause));
    return true;
  });
});

test('a response becomes a failure without its secrets, cut, and as an object where it was one', () => {
  const egress = openEgress();
  const response: HttpResponse = {
    kind: 'response',
    status: 401,
    headers: { 'set-cookie': 'sid=1', 'www-authenticate': 'Bearer error="invalid_token"', 'x-echo': 's3cret-key' },
    text: '',
    json: { error: 'invalid_key', message: 'The key s3cret-key is not valid.', long: 'x'.repeat(100_000) },
  };
  const failure = egress.failureFromResponse(response, context);
  assert.equal(failure.stage, 'api_call');
  assert.ok(!JSON.stringify(failure).includes('s3cret-key'));
  assert.deepEqual(failure.response?.headers, {
    'set-cookie': '[struck out]',
    'www-authenticate': 'Bearer error="invalid_token"',
    'x-echo': '[struck out]',
  });
  const body = failure.response?.body as Record<string, string>;
  assert.equal(body.error, 'invalid_key');
  assert.ok(JSON.stringify(body).length < 66_000);
  const page = egress.failureFromResponse(
    { ...response, json: undefined, text: `<html>${'y'.repeat(100_000)}` },
    context,
  );
  assert.equal(String(page.response?.body).length, 65_536);
});
