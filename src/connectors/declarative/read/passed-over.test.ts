// What a manifest tells to pass over is not lost: a stream that it would leave silently empty ends with the provider's refusal.
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
`,
  'acme/manifest.yaml',
);

type Answers = Record<string, { status: number; body: unknown }>;

/** Rows that were read, and how the read ended. */
async function read(name: string, answers: Answers): Promise<{ rows: string; ended: Failure | null }> {
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
    reading: 'full_refresh' as const,
    columns: [{ name: 'id', type: 'text' }],
    primaryKey: ['id'],
    cursorField: null,
    lookBackDays: null,
    details: {},
  };
  const pages = readPages(
    door,
    stream,
    { objectId: '', stream: description, cursor: null, window: null, checkpoint: null },
    { isSortedByCursor: false, concurrency: 2 },
  );
  const all: Page[] = [];
  for (;;) {
    const { value, done } = await pages.next();
    if (done) return { rows: all.map((it) => it.copyText.toString()).join(''), ended: value };
    all.push(value);
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

test('a partition that is passed over among others that are read ends nothing', async () => {
  const answers = {
    '/shops': shops,
    '/shops/a/orders': refused,
    '/shops/b/orders': { status: 200, body: [{ id: '7' }] },
  };
  assert.deepEqual(await read('orders', answers), { rows: '7\n', ended: null });
});

test('an empty list is an empty list', async () => {
  assert.deepEqual(await read('shops', { '/shops': { status: 200, body: [] } }), { rows: '', ended: null });
});
