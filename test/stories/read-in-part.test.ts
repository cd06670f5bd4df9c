// A manifest passes over a refusal of one part while the others are read: the stream is marked with why and with how much, nothing of the part is
// called complete or removed, and it comes back by itself when it is given.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConnectResult, StreamView } from '../../src/api/schemas.ts';
import { hourMs } from '../../src/clock.ts';
import { startFakeServer } from '../harness/fake-http.ts';
import {
  createFirstDataSource,
  createWorld,
  getDataSource,
  landedRows,
  listStreams,
  listSyncs,
  listTimeline,
} from '../harness/world.ts';

const manifest = `version: 6.44.0
type: DeclarativeSource
check: { type: CheckStream, stream_names: [shops] }
definitions:
  requester:
    type: HttpRequester
    url_base: https://shops.invalid
    authenticator: { type: BearerAuthenticator, api_token: "{{ config['token'] }}" }
    error_handler:
      type: DefaultErrorHandler
      response_filters: [{ type: HttpResponseFilter, action: IGNORE, http_codes: [403, 404] }]
  selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [items] } }
  schema: { type: InlineSchemaLoader, schema: { type: object, properties: { id: { type: string }, total: { type: integer } } } }
  shops:
    type: DeclarativeStream
    name: shops
    primary_key: id
    schema_loader: { $ref: "#/definitions/schema" }
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: /shops }
      record_selector: { $ref: "#/definitions/selector" }
streams:
  - { $ref: "#/definitions/shops" }
  - type: DeclarativeStream
    name: orders
    primary_key: id
    schema_loader: { $ref: "#/definitions/schema" }
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: "/shops/{{ stream_slice.shop }}/orders" }
      record_selector: { $ref: "#/definitions/selector" }
      partition_router:
        type: SubstreamPartitionRouter
        parent_stream_configs: [{ type: ParentStreamConfig, stream: { $ref: "#/definitions/shops" }, parent_key: id, partition_field: shop }]
spec:
  type: Spec
  connection_specification:
    type: object
    required: [token]
    properties: { token: { type: string, airbyte_secret: true } }
`;

const items = (...all: object[]) => ({ status: 200, body: { items: all } });
const refusal = { status: 403, body: { message: 'You do not have permission to see this shop.' } };

test('one part of a stream is refused and passed over: told, kept, and made good', async () => {
  const answers: Record<string, { status: number; body: object }> = {
    '/shops': items({ id: 'a' }, { id: 'b' }, { id: 'c' }),
    '/shops/a/orders': items({ id: 'a1', total: 1 }, { id: 'a2', total: 1 }),
    '/shops/b/orders': items({ id: 'b1', total: 1 }),
    // Nothing was ever there, and nothing is missing.
    '/shops/c/orders': { status: 404, body: { message: 'There is no such shop.' } },
  };
  const api = await startFakeServer(({ url }) => answers[url.pathname] ?? { status: 500, body: {} });
  const world = await createWorld({ egressMap: new Map([['https://shops.invalid', api.origin]]) });
  await world.call(world.owner, 'PUT', '/api/v1/added-connectors/shops', { manifest });
  const connected = await world.call<ConnectResult>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'shops',
    fields: { token: 'a-token-of-the-shops' },
  });
  const connectionId = connected.kind === 'connected' ? connected.connection.id : '';
  const id = await createFirstDataSource(world, world.editor, connectionId);
  await world.settle();
  const ordersNow = async (): Promise<StreamView> => {
    const found = (await listStreams(world, id)).find(({ name }) => name === 'orders');
    return found ?? assert.fail('orders is no stream');
  };
  const idsNow = async () => (await landedRows(world, id, 'orders')).map((row) => `${row.id}:${row.total}`).sort();
  const before = await ordersNow();
  assert.equal(before.passedOver, null);
  assert.deepEqual(await idsNow(), ['a1:1', 'a2:1', 'b1:1']);

  answers['/shops/a/orders'] = refusal;
  answers['/shops/b/orders'] = items({ id: 'b1', total: 2 });
  await world.advance(6 * hourMs);
  const marked = await ordersNow();
  assert.equal(marked.status, 'ready');
  assert.deepEqual(marked.passedOver, {
    count: 1,
    ofCount: 3,
    hasUnknownParts: false,
    told: '1 of 3 parts of it was refused',
  });
  assert.equal(marked.explanation?.providerMessage, 'You do not have permission to see this shop.');
  assert.equal(marked.completeUntil, before.completeUntil, 'nothing is called complete');
  assert.deepEqual(
    marked.gaps.map(({ status, from }) => [status, from]),
    [['missing', before.completeUntil]],
  );
  assert.deepEqual(await idsNow(), ['a1:1', 'a2:1', 'b1:2'], 'what is not read is not gone, and the rest is read');
  const { status, isPartial } = await getDataSource(world, id);
  assert.deepEqual([status, isPartial], ['connected', true]);
  assert.equal((await listSyncs(world, id))[0]?.status, 'partial');
  assert.equal(world.mail.mails.length, 0, 'nobody is disconnected');

  // Said once, however often it is met.
  await world.advance(6 * hourMs);
  const told = (await listTimeline(world, id)).filter(({ kind }) => kind === 'stream_read_in_part');
  assert.deepEqual(
    told.map(({ text }) => text),
    ['orders was read in part, 1 of 3 parts of it was refused: “You do not have permission to see this shop.”'],
  );

  answers['/shops/a/orders'] = items({ id: 'a2', total: 3 });
  await world.advance(6 * hourMs);
  const healed = await ordersNow();
  assert.deepEqual([healed.passedOver, healed.explanation], [null, null]);
  assert.deepEqual(
    healed.gaps.map((gap) => gap.status),
    ['filled'],
  );
  assert.ok(healed.completeUntil !== null && healed.completeUntil > (before.completeUntil ?? ''));
  assert.deepEqual(await idsNow(), ['a2:3', 'b1:2']);
  assert.equal((await getDataSource(world, id)).isPartial, false);
  assert.equal((await listSyncs(world, id))[0]?.status, 'succeeded');
});
