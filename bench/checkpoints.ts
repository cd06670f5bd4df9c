// What it costs to keep where a read stands: a stream of many partitions that all have a state, read on page by page, one record each; how
// much PostgreSQL writes for a page, and how long it takes.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { saveConnector } from '../src/life/added-connectors/index.ts';
import { connectWithFields, createDataSource, createJobHandlers, listSourceObjects } from '../src/life/index.ts';
import type { BenchContext, Benchmark } from './benchmark.ts';
import { time } from './measure.ts';
import { buildHouse, type House } from './parts.ts';

const startedAt = '2026-01-01T00:00:00Z';

export const checkpoints: Benchmark = {
  name: 'checkpoints',
  summary: 'bytes that PostgreSQL writes for a page of a stream with many partitions',
  options: {
    partitions: { fallback: 10_000, meaning: 'partitions, each with a state' },
    pages: { fallback: 500, meaning: 'pages that are read, one of each partition' },
  },

  async run(ctx) {
    const [partitions, pages] = [ctx.number('partitions'), ctx.number('pages')];
    const origin = await startApi(ctx, partitions, pages);
    const house = await buildHouse(ctx);
    const { life, store } = house.mooring;
    await saveConnector(life, house.actor, { slug: 'shops', manifest: manifestFor(origin) });
    const connectionId = await connectWithFields(life, house.actor, {
      connectorSlug: 'shops',
      fields: { token: 'bench-token' },
    });
    const [account] = await listSourceObjects(life, house.actor, connectionId);
    const id = await createDataSource(life, house.actor, {
      connectionId,
      objectId: account?.id ?? '',
      streams: [{ name: 'sales' }],
    });
    await rememberAll(house, id, partitions);
    const before = await walBytes(house);
    const { ms } = await time(() =>
      createJobHandlers(life).sync(id, { signal: new AbortController().signal, version: 1 }),
    );
    const bytes = (await walBytes(house)) - before;
    const sync = await store.db
      .selectFrom('syncs')
      .select('pages')
      .where('data_source_id', '=', id)
      .executeTakeFirstOrThrow();
    return {
      measured: `${partitions.toLocaleString('en-US')} partitions with a state each; ${sync.pages} of their pages, one record each, were read on from it before the provider said 429. Bytes of PostgreSQL's write-ahead log, the rows themselves included.`,
      figures: [
        { name: 'written for a page', value: Math.round(bytes / sync.pages), unit: 'bytes' },
        { name: 'time for a page', value: ms / sync.pages, unit: 'ms' },
      ],
    };
  },
};

async function walBytes({ mooring }: House): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select pg_current_wal_lsn() - '0/0'::pg_lsn as bytes`.execute(
    mooring.store.db,
  );
  return Number(rows[0]?.bytes);
}

/** As an earlier read has left it. */
async function rememberAll({ mooring }: House, dataSourceId: string, partitions: number): Promise<void> {
  const states = Array.from({ length: partitions }, (_, n) => ({
    partition: { parent_slice: {}, shop: `shop-${n}` },
    cursor: { sold_at: startedAt },
  }));
  const state = {
    use_global_cursor: false,
    states,
    state: { sold_at: startedAt },
    lookback_window: 1,
    parent_state: {},
  };
  await mooring.store.db
    .updateTable('streams')
    .set({ cursor: JSON.stringify({ cursor: state, generation: 0 }) })
    .where('data_source_id', '=', dataSourceId)
    .execute();
}

/** Shops, and a sale of each; after so many the limit is reached. */
async function startApi(ctx: BenchContext, partitions: number, pages: number): Promise<string> {
  let isOver = false;
  let count = 0;
  const shops = JSON.stringify(Array.from({ length: partitions }, (_, n) => ({ shop: `shop-${n}` })));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isSale = pathname !== '/shops';
    if (isSale) count += 1;
    isOver ||= count > pages;
    response.writeHead(isOver ? 429 : 200, {
      'content-type': 'application/json',
      ...(isOver && { 'retry-after': '3600' }),
    });
    const sale = [{ id: `sale-of-${pathname}`, sold_at: '2026-02-01T00:00:00Z' }];
    response.end(isOver ? '{"message":"Too many requests"}' : isSale ? JSON.stringify(sale) : shops);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ctx.atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const manifestFor = (origin: string): string => `version: 6.44.0
type: DeclarativeSource
check: { type: CheckStream, stream_names: [shops] }
definitions:
  selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
  requester:
    type: HttpRequester
    url_base: "${origin}"
    http_method: GET
    authenticator: { type: BearerAuthenticator, api_token: "{{ config['token'] }}" }
  shops:
    type: DeclarativeStream
    name: shops
    primary_key: [shop]
    schema_loader: { type: InlineSchemaLoader, schema: { type: object, properties: { shop: { type: string } } } }
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: /shops }
      record_selector: { $ref: "#/definitions/selector" }
streams:
  - $ref: "#/definitions/shops"
  - type: DeclarativeStream
    name: sales
    primary_key: [id]
    schema_loader: { type: InlineSchemaLoader, schema: { type: object, properties: { id: { type: string }, sold_at: { type: string } } } }
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: "/shops/{{ stream_partition.shop }}/sales" }
      record_selector: { $ref: "#/definitions/selector" }
      partition_router:
        type: SubstreamPartitionRouter
        parent_stream_configs:
          - { type: ParentStreamConfig, parent_key: shop, partition_field: shop, stream: { $ref: "#/definitions/shops" } }
    incremental_sync:
      type: DatetimeBasedCursor
      cursor_field: sold_at
      datetime_format: "%Y-%m-%dT%H:%M:%SZ"
      start_datetime: "${startedAt}"
      start_time_option: { type: RequestOption, inject_into: request_parameter, field_name: since }
spec:
  type: Spec
  connection_specification:
    type: object
    required: [token]
    properties: { token: { type: string, title: Token, airbyte_secret: true } }
`;
