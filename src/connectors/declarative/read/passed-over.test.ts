// What a manifest tells to pass over is not lost: a stream that it would leave silently empty ends with the provider's refusal, and one that it
// would leave incomplete says of how much, and reads the rest as soon as it is given.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HttpResponse } from '../../../egress/index.ts';
import type { Failure } from '../../../life/diagnosis/index.ts';
import type { Page } from '../../types.ts';
import type { Door } from '../contract.ts';
import { loadManifest } from '../manifest/index.ts';
import { createStream } from './create-stream.ts';
import { readPages } from './read-pages.ts';

const manifest = loadManifest(
  `
version: "6.0"
check: { type: CheckStream, stream_names: [shops] }
definitions:
  ignoring:
    type: DefaultErrorHandler
    response_filters: [{ type: HttpResponseFilter, action: IGNORE, http_codes: [403, 404] }]
  shops:
    type: DeclarativeStream
    name: shops
    primary_key: id
    retriever:
      type: SimpleRetriever
      requester: { type: HttpRequester, url_base: "https://api.test", path: shops, error_handler: { $ref: "#/definitions/ignoring" } }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
    schema_loader: { type: InlineSchemaLoader, schema: { properties: { id: { type: string } } } }
streams:
  - { $ref: "#/definitions/shops" }
  - type: DeclarativeStream
    name: orders
    primary_key: id
    retriever:
      type: SimpleRetriever
      requester: { type: HttpRequester, url_base: "https://api.test", path: "shops/{{ stream_slice.shop }}/orders", error_handler: { $ref: "#/definitions/ignoring" } }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
      partition_router:
        type: SubstreamPartitionRouter
        parent_stream_configs: [{ type: ParentStreamConfig, stream: { $ref: "#/definitions/shops" }, parent_key: id, partition_field: shop }]
    schema_loader: { type: InlineSchemaLoader, schema: { properties: { id: { type: string } } } }
  - &visits
    type: DeclarativeStream
    name: visits
    primary_key: id
    retriever: &shopVisits
      type: SimpleRetriever
      requester: { type: HttpRequester, url_base: "https://api.test", path: "shops/{{ stream_slice.shop }}/visits", error_handler: { $ref: "#/definitions/ignoring" } }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
      partition_router:
        type: SubstreamPartitionRouter
        parent_stream_configs: [{ type: ParentStreamConfig, stream: { $ref: "#/definitions/shops" }, parent_key: id, partition_field: shop }]
    incremental_sync: &byDay { type: DatetimeBasedCursor, cursor_field: at, datetime_format: "%Y-%m-%d", start_datetime: "2026-02-01" }
    schema_loader: { type: InlineSchemaLoader, schema: { properties: { id: { type: string }, at: { type: string } } } }
  - <<: *visits
    name: visits_globally
    incremental_sync: { <<: *byDay, global_substream_cursor: true }
  - type: DeclarativeStream
    name: notes
    primary_key: id
    retriever:
      type: SimpleRetriever
      requester: { type: HttpRequester, url_base: "https://api.test", path: "orders/{{ stream_slice.order }}/notes", error_handler: { $ref: "#/definitions/ignoring" } }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
      partition_router:
        type: SubstreamPartitionRouter
        parent_stream_configs: [{ type: ParentStreamConfig, stream: "#/streams/1", parent_key: id, partition_field: order }]
    schema_loader: { type: InlineSchemaLoader, schema: { properties: { id: { type: string } } } }
`,
  'acme/manifest.yaml',
);

type Answers = Record<string, { status: number; body: unknown }>;

interface Read {
  rows: string;
  ended: Failure | null;
  /** Counts and cause of what was passed over. */
  passed?: [count: number, ofCount: number, verdict: string];
  hasUnknownParts?: boolean;
}

/** Rows that were read, and how the read ended. */
async function read(name: string, answers: Answers): Promise<Read> {
  const { pages, ended } = await readPagesOf(name, answers);
  const rows = pages.map((it) => it.copyText.toString()).join('');
  const told = pages.at(-1)?.passedOver;
  if (!told) return { rows, ended };
  const { count, ofCount, hasUnknownParts, diagnosis } = told;
  return { rows, ended, passed: [count, ofCount, diagnosis.verdict], ...(hasUnknownParts && { hasUnknownParts }) };
}

interface From {
  checkpoint?: Page['checkpoint'];
  cursor?: Page['nextCursor'];
  /** So many pages are read; then it is cut off. */
  pagesMax?: number;
}

async function readPagesOf(
  name: string,
  answers: Answers,
  { checkpoint = null, cursor = null, pagesMax = Number.POSITIVE_INFINITY }: From = {},
): Promise<{ pages: Page[]; ended: Failure | null; asked: string[] }> {
  const asked: string[] = [];
  const failureOf = (code: string, answer?: HttpResponse): Failure => ({
    kind: 'failure',
    provider: 'acme',
    stage: 'api_call',
    auth: 'api_key',
    ...(answer && { response: { status: answer.status, headers: {}, body: answer.text } }),
    error: { name: 'Test', code, message: code },
  });
  const door: Door = {
    send: async ({ url }) => {
      asked.push(new URL(url).pathname);
      const { status, body } = answers[new URL(url).pathname] ?? { status: 500, body: {} };
      return { kind: 'response', status, headers: {}, text: JSON.stringify(body), json: body };
    },
    refuse: async (answer) => failureOf('REFUSED', answer),
    giveUp: (code) => failureOf(code),
    now: () => new Date('2026-03-01T12:00:00Z'),
    pause: async () => false,
  };
  const node = manifest.streams.find((it) => it.name === name)?.stream;
  assert.ok(node);
  const stream = createStream(node, { config: {}, oauthToken: null, refusesRepeats: true });
  const description = {
    name,
    reading: stream.isIncremental ? ('updated_since' as const) : ('full_refresh' as const),
    columns: [{ name: 'id', type: 'text' }],
    primaryKey: ['id'],
    cursorField: stream.cursorField,
    lookBackDays: null,
    details: {},
  };
  const pages = readPages(
    door,
    stream,
    { objectId: '', stream: description, cursor, window: null, checkpoint },
    { isSortedByCursor: false, concurrency: 2 },
  );
  const all: Page[] = [];
  for (;;) {
    const { value, done } = await pages.next();
    if (done) return { pages: all, ended: value, asked };
    all.push(value);
    if (all.length >= pagesMax) {
      await pages.return(null);
      return { pages: all, ended: null, asked };
    }
  }
}

const refused = { status: 403, body: { message: 'You may not see this.' } };
const shops = { status: 200, body: [{ id: 'a' }, { id: 'b' }] };

test('a stream of which everything was passed over ends with what the provider answered', async () => {
  const { rows, ended } = await read('shops', { '/shops': refused });
  assert.equal(rows, '');
  assert.equal(ended?.response?.status, 403);
});

test('so does a stream whose parent was passed over', async () => {
  const { ended } = await read('orders', { '/shops': refused });
  assert.equal(ended?.response?.status, 403);
});

test('and one of which every partition was', async () => {
  const { ended } = await read('orders', { '/shops': shops, '/shops/a/orders': refused, '/shops/b/orders': refused });
  assert.equal(ended?.response?.status, 403);
});

test('a partition that is passed over among others that are read ends nothing, and is told', async () => {
  const answers = {
    '/shops': shops,
    '/shops/a/orders': refused,
    '/shops/b/orders': { status: 200, body: [{ id: '7' }] },
  };
  assert.deepEqual(await read('orders', answers), { rows: '7\n', ended: null, passed: [1, 2, 'disconnected'] });
});

test('so it is where the others are empty', async () => {
  const answers = { '/shops': shops, '/shops/a/orders': refused, '/shops/b/orders': { status: 200, body: [] } };
  assert.deepEqual(await read('orders', answers), { rows: '', ended: null, passed: [1, 2, 'disconnected'] });
});

test('what is said not to be there leaves nothing out', async () => {
  const answers = {
    '/shops': shops,
    '/shops/a/orders': { status: 404, body: { message: 'There is no such shop.' } },
    '/shops/b/orders': { status: 200, body: [{ id: '7' }] },
  };
  assert.deepEqual(await read('orders', answers), { rows: '7\n', ended: null });
});

test('partitions that hang on one that was passed over are of unknown number, and that is told', async () => {
  const answers = {
    '/shops': shops,
    '/shops/a/orders': refused,
    '/shops/b/orders': { status: 200, body: [{ id: '7' }] },
    '/orders/7/notes': { status: 200, body: [{ id: 'n' }] },
  };
  assert.deepEqual(await read('notes', answers), {
    rows: 'n\n',
    ended: null,
    passed: [0, 1, 'disconnected'],
    hasUnknownParts: true,
  });
});

test('a read that is cut off and goes on counts what was passed over before', async () => {
  const three = { status: 200, body: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
  const answers = {
    '/shops': three,
    '/shops/a/orders': refused,
    '/shops/b/orders': { status: 200, body: [{ id: '7' }] },
    '/shops/c/orders': { status: 200, body: [{ id: '8' }] },
  };
  const cut = await readPagesOf('orders', answers, { pagesMax: 2 });
  const rest = await readPagesOf('orders', answers, { checkpoint: cut.pages.at(-1)?.checkpoint ?? null });
  assert.deepEqual(
    rest.pages.map((it) => it.copyText.toString()),
    ['8\n'],
  );
  const { count, ofCount } = rest.pages.at(-1)?.passedOver ?? {};
  assert.deepEqual([count, ofCount], [1, 3]);
});

for (const name of ['visits', 'visits_globally'])
  test(`${name}: a partition that was passed over is read from where it stood once it is given, the others go on from their newest`, async () => {
    const visit = (id: string, at: string) => ({ status: 200, body: [{ id, at }] });
    const answers: Answers = {
      '/shops': shops,
      '/shops/a/visits': refused,
      '/shops/b/visits': visit('1', '2026-02-20'),
    };
    const stateAfter = async (cursor: Page['nextCursor'], checkpoint: Page['checkpoint'] = null) =>
      (await readPagesOf(name, answers, { cursor, checkpoint })).pages.at(-1)?.nextCursor ?? null;
    const first = await stateAfter(null);
    const cursorOf = (state: Page['nextCursor'], shop: string): string | undefined => {
      const { states = [], state: global } = state as {
        states?: { partition: { shop: string }; cursor: { at: string } }[];
        state?: { at: string };
      };
      return (states.find(({ partition }) => partition.shop === shop)?.cursor ?? global)?.at;
    };
    assert.deepEqual([cursorOf(first, 'a'), cursorOf(first, 'b')], ['2026-02-01', '2026-02-20']);
    // Refused once more: it stays where it is.
    answers['/shops/b/visits'] = visit('2', '2026-02-22');
    const second = await stateAfter(first);
    assert.deepEqual([cursorOf(second, 'a'), cursorOf(second, 'b')], ['2026-02-01', '2026-02-22']);
    // Cut off behind the refusal: the rest of the read does not move past it.
    const cut = await readPagesOf(name, answers, { cursor: first, pagesMax: 1 });
    const resumed = await stateAfter(first, cut.pages[0]?.checkpoint ?? null);
    assert.deepEqual([cursorOf(resumed, 'a'), cursorOf(resumed, 'b')], ['2026-02-01', '2026-02-22']);
    // Given again.
    answers['/shops/a/visits'] = visit('0', '2026-02-10');
    const third = await stateAfter(second);
    assert.ok((cursorOf(third, 'a') ?? '') >= '2026-02-10');
    assert.equal(cursorOf(third, 'b'), '2026-02-22');
  });

test('an empty list is an empty list', async () => {
  assert.deepEqual(await read('shops', { '/shops': { status: 200, body: [] } }), { rows: '', ended: null });
});
