// Jobs at the provider: created once, waited for, their results read, and everything that can go wrong between.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type FakeAnswer, openFakeDoor } from '../../../../test/harness/fake-door.ts';
import { manifestOf, readStream } from '../../../../test/harness/read-stream.ts';
import type { PreparedRequest, ResumeAt } from '../contract.ts';
import { keyOfSlice } from '../contract.ts';

const reports = (more = '', partition = '') =>
  manifestOf(`
  - type: DeclarativeStream
    name: reports
    primary_key: id
    retriever:
      type: AsyncRetriever
      status_mapping: { running: [pending], completed: [ready], failed: [failed], timeout: [expired], skipped: [empty] }
      status_extractor: { type: DpathExtractor, field_path: [status] }
      download_target_extractor: { type: DpathExtractor, field_path: [urls] }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
      creation_requester:
        { type: HttpRequester, url_base: "https://api.test", path: /jobs, http_method: POST,
          authenticator: { type: BearerAuthenticator, api_token: key }, request_body_json: { shop: "{{ stream_slice.shop }}" } }
      polling_requester:
        { type: HttpRequester, url_base: "https://api.test", path: "/jobs/{{ creation_response['id'] }}" }
      download_requester: { type: HttpRequester, url: "{{ download_target }}" }
      download_decoder: { type: GzipDecoder, decoder: { type: CsvDecoder } }
      ${more}
      ${partition}
    transformations: [{ type: KeysToLower }]
`);

/** A provider whose job says these words one after the other, the last for ever. */
function provider(words: string[], files: Record<string, string> = { a: 'ID\n1\n2', b: 'ID\n3' }) {
  let polls = 0;
  return ({ method, url }: PreparedRequest): FakeAnswer => {
    if (method === 'POST') return { status: 201, body: { id: 7 } };
    if (url.startsWith('https://files.test/')) return { body: gzipSync(files[url.slice(-1)] ?? '') };
    const status = words[Math.min(polls++, words.length - 1)];
    return { body: { status, urls: Object.keys(files).map((it) => `https://files.test/${it}`) } };
  };
}

const tell = ({ method, url }: PreparedRequest): string => `${method} ${url.replace('https://', '')}`;

test('a job is created, asked for until it is done, and all its files are read', async () => {
  const door = openFakeDoor(provider(['pending', 'pending', 'ready']));
  const { records, failure } = await readStream(reports(), door);
  assert.equal(failure, null);
  assert.deepEqual(records, [{ id: '1' }, { id: '2' }, { id: '3' }]);
  assert.deepEqual(door.sent.map(tell), [
    'POST api.test/jobs',
    'GET api.test/jobs/7',
    'GET api.test/jobs/7',
    'GET api.test/jobs/7',
    'GET files.test/a',
    'GET files.test/b',
  ]);
  assert.deepEqual(door.pausedMs, [1000, 2000]);
});

test('no credential goes to the store where the files lie', async () => {
  const door = openFakeDoor(provider(['ready']));
  await readStream(reports(), door);
  assert.deepEqual(
    door.sent.map((it) => it.isForeign === true),
    [false, false, true, true],
  );
  assert.equal(
    door.sent.some((it) => it.url.includes('files') && 'Authorization' in it.headers),
    false,
  );
});

test('a read that cannot wait says when to ask again, and goes on with the same job', async () => {
  const door = openFakeDoor(provider(['pending', 'ready']));
  door.isPatient = false;
  const first = await readStream(reports(), door);
  assert.equal(first.failure?.error?.code, 'MOORING_JOB_NOT_READY');
  assert.equal(first.failure?.error?.retry_after, 30);
  assert.deepEqual(first.records, []);
  const [page] = first.pages;
  assert.ok(page && page.next !== undefined, 'the job is told before it is waited for');

  const resume: ResumeAt = { key: keyOfSlice(page.slice), token: page.next };
  const second = await readStream(reports(), door, { state: null, resume });
  assert.equal(second.failure, null);
  assert.deepEqual(second.records, [{ id: '1' }, { id: '2' }, { id: '3' }]);
  assert.equal(door.sent.filter((it) => it.method === 'POST').length, 1);
});

test('results that are read are not read again', async () => {
  const rows = `ID\n${Array.from({ length: 7_000 }, (_, index) => index).join('\n')}`;
  const door = openFakeDoor(provider(['ready'], { a: rows, b: 'ID\nlast' }));
  const { pages } = await readStream(reports(), door);
  assert.deepEqual(
    pages.map((it) => it.records.length),
    [0, 5_000, 2_000, 1],
  );
  for (const [index, rest] of [2_001, 1].entries()) {
    const page = pages[index + 1];
    assert.ok(page && page.next !== undefined);
    const resume: ResumeAt = { key: keyOfSlice(page.slice), token: page.next };
    const { records, failure } = await readStream(reports(), door, { state: null, resume });
    assert.equal(failure, null);
    assert.equal(records.length, rest);
    assert.deepEqual(records.at(-1), { id: 'last' });
  }
  assert.equal(
    JSON.stringify(pages.map((it) => it.next)).includes('files.test'),
    false,
    'signed addresses are not kept',
  );
});

test('a job that fails is created again, after the rest that the manifest asks for, three times in all', async () => {
  const more = 'failed_retry_wait_time_in_seconds: 60';
  const door = openFakeDoor(provider(['failed', 'ready']));
  assert.equal((await readStream(reports(more), door)).records.length, 3);
  assert.deepEqual(door.pausedMs, [60_000]);

  const hopeless = openFakeDoor(provider(['failed']));
  const { failure, pages } = await readStream(reports(more), hopeless);
  assert.equal(failure?.error?.code, 'MOORING_JOB_FAILED');
  assert.equal(hopeless.sent.filter((it) => it.method === 'POST').length, 3);

  const left = pages.at(-1);
  assert.ok(left && left.next !== undefined);
  const again = openFakeDoor(provider(['ready']));
  const resume: ResumeAt = { key: keyOfSlice(left.slice), token: left.next };
  assert.equal((await readStream(reports(more), again, { state: null, resume })).records.length, 3);
  assert.equal(again.sent[0]?.method, 'POST', 'whoever tries again later begins with a job of its own');
});

test('a job that takes too long is aborted, and one that is read is deleted', async () => {
  const requester = (path: string) =>
    `{ type: HttpRequester, url_base: "https://api.test", path: "/${path}/{{ creation_response['id'] }}" }`;
  const more = `polling_job_timeout: 1\n      abort_requester: ${requester('abort')}\n      delete_requester: ${requester('delete')}`;
  const slow = openFakeDoor(provider(['pending']));
  assert.equal((await readStream(reports(more), slow)).failure?.error?.code, 'MOORING_JOB_FAILED');
  assert.equal(slow.sent.filter((it) => it.url.includes('/abort/7')).length, 3);

  const quick = openFakeDoor(provider(['ready']));
  await readStream(reports(more), quick);
  assert.equal(tell(quick.sent.at(-1) as PreparedRequest), 'GET api.test/delete/7');
});

test('a job without data has no records; a state that the manifest does not know ends the read', async () => {
  const empty = openFakeDoor(provider(['empty']));
  const { records, failure } = await readStream(reports(), empty);
  assert.deepEqual([records, failure], [[], null]);
  const strange = await readStream(reports(), openFakeDoor(provider(['???'])));
  assert.equal(strange.failure?.error?.code, 'HTTP_200');
});

test('a job that the provider has forgotten between two attempts is created again', async () => {
  let posts = 0;
  const answer = provider(['ready']);
  const door = openFakeDoor((request) => {
    if (request.method === 'POST') posts += 1;
    return posts === 0 && request.url.endsWith('/jobs/7') ? { status: 404 } : answer(request);
  });
  const token = { attempt: 1, notBeforeMs: 0, job: { created: { id: 7 }, createdAtMs: door.nowMs }, place: null };
  const key = keyOfSlice({ partition: {}, interval: {}, extraFields: {} });
  const { records, failure } = await readStream(reports(), door, { state: null, resume: { key, token } });
  assert.equal(failure, null);
  assert.equal(records.length, 3);
  assert.equal(posts, 1);
});

test('a refusal on the way is a failure like any other', async () => {
  const refusing = (part: RegExp) => {
    const answer = provider(['ready']);
    return openFakeDoor((request) => (part.test(tell(request)) ? { status: 403 } : answer(request)));
  };
  for (const part of [/^POST/, /jobs\/7/])
    assert.equal((await readStream(reports(), refusing(part))).failure?.response?.status, 403, String(part));
  // There no credential was shown: a 403 says nothing of it.
  const { failure } = await readStream(reports(), refusing(/files/));
  assert.equal(failure?.error?.code, 'MOORING_DOWNLOAD_REFUSED');
  assert.equal(failure?.response, undefined);
});

test('each partition has a job of its own, one after the other', async () => {
  const router = 'partition_router: { type: ListPartitionRouter, cursor_field: shop, values: [x, y] }';
  const door = openFakeDoor(provider(['ready'], { a: 'ID\n1' }));
  const { failure } = await readStream(reports('', router), door, { state: null, concurrency: 4 });
  assert.equal(failure, null);
  assert.deepEqual(
    door.sent.filter((it) => it.method === 'POST').map((it) => it.body),
    ['{"shop": "x"}', '{"shop": "y"}'].map((it) => it),
  );
  assert.deepEqual(door.sent.slice(0, 3).map(tell), ['POST api.test/jobs', 'GET api.test/jobs/7', 'GET files.test/a']);
});

test('results may be a table whose words for nothing mean nothing, and may come page by page', async () => {
  const table = openFakeDoor(provider(['ready'], { a: 'ID,Note\n1,N/A\n2,x' }));
  const read = await readStream(reports('download_extractor: { type: ResponseToFileExtractor }'), table);
  assert.deepEqual(read.records, [
    { id: '1', note: null },
    { id: '2', note: 'x' },
  ]);

  const more = `download_extractor: { type: DpathExtractor, field_path: [rows] }
      download_paginator: { type: DefaultPaginator, page_token_option: { type: RequestOption, inject_into: request_parameter, field_name: page },
        pagination_strategy: { type: CursorPagination, cursor_value: "{{ response.next }}" } }`;
  const manifest = reports(more.replace('', ''));
  const [stream] = manifest.streams;
  const retriever = stream?.stream.type === 'DeclarativeStream' ? stream.stream.retriever : null;
  assert.ok(retriever?.type === 'AsyncRetriever');
  retriever.download_decoder = { type: 'JsonDecoder' };
  const paged = openFakeDoor(({ method, url }) => {
    if (method === 'POST') return { body: { id: 7 } };
    if (url.includes('/jobs/')) return { body: { status: 'ready', urls: ['https://files.test/a'] } };
    return { body: url.endsWith('page=2') ? { rows: [{ ID: 2 }] } : { rows: [{ ID: 1 }], next: 2 } };
  });
  assert.deepEqual((await readStream(manifest, paged)).records, [{ id: 1 }, { id: 2 }]);
});
