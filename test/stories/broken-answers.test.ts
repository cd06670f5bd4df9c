// A provider that answers what no provider should. Each answer ends in a clear state: no job fails, nobody is told of a disconnection
// that is none, the other stream goes on, and once the provider is well again everything is there.
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { hourMs } from '../../src/clock.ts';
import { connectFakeCrm, contact, createFakeCrmWorld, onePage } from '../harness/fake-crm.ts';
import type { Answer, Asked } from '../harness/fake-http.ts';
import {
  getConnection,
  getDataSource,
  landedRows,
  listDisconnections,
  listStreams,
  mailsToUsers,
} from '../harness/world.ts';

interface Broken {
  title: string;
  answer(asked: Asked, response: ServerResponse): Answer | null;
  /** Rows that are right to land although the answer is odd. */
  lands?: number;
}

const text = (body: string, headers: Record<string, string> = {}): Answer => ({
  headers: { 'content-type': 'application/json', ...headers },
  body,
});
const list = (records: unknown): Answer => ({ body: { data: records } });
const fullPage = Array.from({ length: 200 }, (_, n) => contact(`c${n}`));

const broken: Broken[] = [
  { title: 'records are missing', answer: () => ({ body: { items: [] } }) },
  { title: 'records are no list', answer: () => list('none') },
  { title: 'a record is null', answer: () => list([contact('1'), null]) },
  { title: 'a record is a list', answer: () => list([[1, 2]]) },
  {
    title: 'a record without its key',
    answer: () => list([{ name: 'nobody', updated_at: '2026-03-01T00:00:00.000Z' }]),
  },
  { title: 'a record whose key is null', answer: () => list([contact(null)]) },
  { title: 'a record whose key is an object', answer: () => list([contact({ a: 1 })]), lands: 1 },
  { title: 'a key too long for any index', answer: () => list([contact(randomText(9000))]) },
  { title: 'a time that is none', answer: () => list([contact('1', { updated_at: 'yesterday' })]) },
  {
    title: 'a time in the future',
    answer: () => list([contact('1', { updated_at: '2999-01-01T00:00:00.000Z' })]),
    lands: 1,
  },
  { title: 'a time before our era', answer: () => list([contact('1', { updated_at: '-000001-01-01T00:00:00.000Z' })]) },
  { title: 'null bytes and half characters', answer: () => list([contact('1', { name: 'a\u0000b\ud800' })]), lands: 1 },
  { title: 'one key twice in one page', answer: () => list([contact('1'), contact('1', { name: 'later' })]), lands: 1 },
  {
    title: 'one key in two pages',
    answer: ({ url }) =>
      list((url.searchParams.get('page') ?? '1') === '1' ? fullPage : [contact('c7', { name: 'later' })]),
    lands: 200,
  },
  { title: 'the same page for ever', answer: () => list(fullPage) },
  { title: 'empty body', answer: () => text('') },
  { title: 'half of JSON', answer: () => text('{"data":[{"id":"1"') },
  { title: 'JSON null', answer: () => text('null') },
  {
    title: 'HTML with status 200',
    answer: () => text('<html><title>Sign in</title></html>', { 'content-type': 'text/html' }),
  },
  {
    title: 'HTML with status 401',
    answer: () => ({ status: 401, headers: { 'content-type': 'text/html' }, body: '<html>no</html>' }),
  },
  { title: '403 without a body', answer: () => ({ status: 403 }) },
  { title: '404', answer: () => ({ status: 404, body: { message: 'Not here' } }) },
  { title: 'redirect', answer: () => ({ status: 302, headers: { location: 'http://127.0.0.1:1/elsewhere' } }) },
  { title: '100 MB', answer: () => text(`{"data":[],"x":"${'x'.repeat(100 * 1024 * 1024)}"}`) },
  {
    title: 'a bomb',
    answer: () => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(200 * 1024 * 1024)) }),
  },
  { title: 'gzip that is none', answer: () => text('{"data":[]}', { 'content-encoding': 'gzip' }) },
  {
    title: 'the connection breaks in the body',
    answer: (_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"data":[', () => response.destroy());
      return null;
    },
  },
  {
    title: 'the connection breaks before the answer',
    answer: (_asked, response) => {
      response.destroy();
      return null;
    },
  },
  {
    title: '403 with null bytes and half characters',
    answer: () => ({ status: 403, body: { error: 'a\u0000b\ud800', 'c\u0000': ['d\ud800'] } }),
  },
  {
    title: '500 with a long text that is cut within a character',
    answer: () => ({ status: 500, body: { error: 'server_error', trace: `x${'\u{1f600}'.repeat(40_000)}` } }),
  },
  {
    title: '500 with a long trace',
    answer: () => ({ status: 500, body: { error: 'server_error', trace: 'x'.repeat(10_000) } }),
  },
];

function randomText(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
}

for (const { title, answer, lands } of broken) {
  test(`${title}: a clear state, no false word, and all is well when the provider is`, async () => {
    const world = await createFakeCrmWorld();
    const well = onePage([contact('right')]);
    world.crm.answer = (asked, response) =>
      asked.url.pathname === '/v1/contacts' ? answer(asked, response) : well(asked, response);
    const { connectionId, id } = await connectFakeCrm(world);
    await world.settle();
    await world.advance(hourMs);
    assert.deepEqual(await listDisconnections(world), []);
    assert.equal(mailsToUsers(world).length, 0);
    assert.notEqual((await getConnection(world, connectionId)).status, 'disconnected');
    const view = await getDataSource(world, id);
    assert.ok(view.nextSyncAt, 'it goes on by itself');
    const contacts = (await listStreams(world, id)).find((it) => it.name === 'contacts');
    if (lands === undefined) assert.ok(contacts?.explanation ?? view.explanation, 'somebody can see what is wrong');
    else assert.equal((await landedRows(world, id, 'contacts')).length, lands);
    world.crm.answer = onePage([contact('right')]);
    // Twice: a read that was cut off goes on first.
    await world.advance(24 * hourMs);
    await world.advance(24 * hourMs);
    const after = await getDataSource(world, id);
    assert.deepEqual([after.status, after.isPartial, after.explanation], ['connected', false, null]);
    const rows = await landedRows(world, id, 'contacts');
    assert.ok(rows.some((row) => row.id === 'right'));
  });
}
