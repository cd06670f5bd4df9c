// A stream of many partitions that is cut off again and again goes on where it was, keeps what it has learned of each partition beside its
// place, and leaves nothing behind but the state.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConnectResult } from '../../src/api/schemas.ts';
import { minuteMs } from '../../src/clock.ts';
import { type Answer, type Asked, startFakeServer } from '../harness/fake-http.ts';
import { createFirstDataSource, createWorld, landedRows, listSyncs, type World } from '../harness/world.ts';

const shops = ['a', 'b', 'c', 'd', 'e', 'f'];
const manifest = `version: 6.44.0
type: DeclarativeSource
check: { type: CheckStream, stream_names: [sales] }
streams:
  - type: DeclarativeStream
    name: sales
    primary_key: [id]
    schema_loader: ${JSON.stringify({
      type: 'InlineSchemaLoader',
      schema: { type: 'object', properties: { id: { type: 'string' }, sold_at: { type: 'string' } } },
    })}
    retriever:
      type: SimpleRetriever
      requester:
        type: HttpRequester
        url_base: https://sales.invalid
        path: "/shops/{{ stream_partition.shop }}/sales"
        http_method: GET
        authenticator: { type: BearerAuthenticator, api_token: "{{ config['token'] }}" }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
      partition_router: { type: ListPartitionRouter, cursor_field: shop, values: ${JSON.stringify(shops)} }
    incremental_sync:
      type: DatetimeBasedCursor
      cursor_field: sold_at
      datetime_format: "%Y-%m-%dT%H:%M:%SZ"
      start_datetime: "2026-03-01T00:00:00Z"
      start_time_option: { type: RequestOption, inject_into: request_parameter, field_name: since }
spec:
  type: Spec
  connection_specification:
    type: object
    required: [token]
    properties: { token: { type: string, title: Token, airbyte_secret: true } }
`;

const soldAt = (shop: string): string => `2026-03-01T0${shops.indexOf(shop) + 1}:00:00Z`;

test('a read of many partitions that is limited again and again loses nothing, doubles nothing, and ends with the state of each', async () => {
  const asked: string[] = [];
  let allowance = 0;
  const answer = ({ url }: Asked): Answer => {
    if (allowance === 0)
      return { status: 429, headers: { 'retry-after': '60' }, body: { message: 'Too many requests' } };
    allowance -= 1;
    const [, , shop = ''] = url.pathname.split('/');
    asked.push(shop);
    const sale = { id: `sale-of-${shop}`, sold_at: soldAt(shop) };
    return { body: sale.sold_at >= (url.searchParams.get('since') ?? '') ? [sale] : [] };
  };
  const server = await startFakeServer(answer);
  const world = await createWorld({ egressMap: new Map([['https://sales.invalid', server.origin]]) });
  allowance = 20;
  const put = await world.request(world.owner, 'PUT', '/api/v1/added-connectors/sales', { manifest });
  assert.equal(put.status, 200, JSON.stringify(put.body));
  const made = await world.call<ConnectResult>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'sales',
    fields: { token: 'a-token-of-the-shops' },
  });
  assert.ok(made.kind === 'connected');
  allowance = 0;
  const early = await world.request(world.editor, 'GET', `/api/v1/connections/${made.connection.id}/objects`);
  assert.equal(early.status, 422, 'a list that the provider refuses is no fault of ours');
  allowance = 20;
  const id = await createFirstDataSource(world, world.editor, made.connection.id);

  asked.length = 0;
  const kept: number[] = [];
  for (let attempt = 0; attempt < 10 && (await stateOf(world)).cursor === null; attempt += 1) {
    // One more than is wanted at once may be asked for ahead, and is asked for again.
    allowance = 2;
    await (attempt === 0 ? world.settle() : world.advance(2 * minuteMs));
    kept.push((await stateOf(world)).marks);
  }
  assert.ok(kept.length > 2, `${kept}`);
  assert.ok(Math.max(...kept) >= 3, `what was seen of each is kept: ${kept}`);
  assert.equal(kept.at(-1), 0, 'and gone when the read has ended');
  const [sync] = await listSyncs(world, id);
  assert.equal(sync?.status, 'succeeded');
  assert.deepEqual(
    (await landedRows(world, id, 'sales')).map((row) => row.id).sort(),
    shops.map((it) => `sale-of-${it}`),
  );
  assert.ok(asked.length < 2 * shops.length, `shops that were read are not asked for again: ${asked}`);

  const { cursor, open } = await stateOf(world);
  assert.equal(open, null);
  const { states } = (cursor as { cursor: { states: { partition: { shop: string }; cursor: { sold_at: string } }[] } })
    .cursor;
  assert.deepEqual(
    states.map((it) => [it.partition.shop, it.cursor.sold_at]),
    shops.map((it) => [it, soldAt(it)]),
  );
});

async function stateOf({ mooring }: World): Promise<{ cursor: unknown; open: unknown; marks: number }> {
  const row = await mooring.store.db
    .selectFrom('streams')
    .select(['cursor', 'open_read', 'id'])
    .where('name', '=', 'sales')
    .executeTakeFirstOrThrow();
  const marks = await mooring.store.db
    .selectFrom('read_marks')
    .select('marks')
    .where('stream_id', '=', row.id)
    .execute();
  return { cursor: row.cursor, open: row.open_read, marks: marks.flatMap((it) => it.marks).length };
}
