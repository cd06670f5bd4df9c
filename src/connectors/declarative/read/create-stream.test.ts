// Streams as manifests describe them: schemas from the provider, properties in parts, two streams under one name, paging that breaks off,
// budgets, answers that are kept, and older states.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFakeDoor } from '../../../../test/harness/fake-door.ts';
import { manifestOf, plainContext, readStream } from '../../../../test/harness/read-stream.ts';
import type { DeclarativeStream, HTTPAPIBudget } from '../manifest/index.ts';
import { createAnswerCache } from '../requests/answer-cache.ts';
import { createBudget } from '../requests/budget.ts';
import { createStream } from './create-stream.ts';

const requester = (more = '') => `{ type: HttpRequester, url_base: "https://api.test", path: items${more} }`;
const selector = (path = 'rows', more = '') =>
  `{ type: RecordSelector, extractor: { type: DpathExtractor, field_path: [${path}] }${more} }`;
const cursor = (more = '') => `incremental_sync:
      { type: DatetimeBasedCursor, cursor_field: day, datetime_format: "%Y-%m-%d", start_datetime: "2026-02-01"${more} }`;
const stream = (name: string, parts: string[]): string => `
  - type: DeclarativeStream
    name: ${name}
${parts.map((it) => `    ${it}`).join('\n')}
`;
const simple = (requesterText: string, selectorText = selector(), more = ''): string =>
  `retriever: { type: SimpleRetriever, requester: ${requesterText}, record_selector: ${selectorText}${more} }`.replace(
    /\n\s*/g,
    ' ',
  );
const queryOf = (url: string): string => new URL(url).search;

test('a schema is read from the provider, its kinds are mapped, and records are brought to it', async () => {
  const loader = `schema_loader:
      - { type: InlineSchemaLoader, schema: { type: object, properties: { id: { type: integer } } } }
      - type: DynamicSchemaLoader
        retriever: { type: SimpleRetriever, requester: { type: HttpRequester, url_base: "https://api.test", path: schema }, record_selector: ${selector('tables')} }
        schema_filter: { type: RecordFilter, condition: "{{ 'hidden' not in record }}" }
        schema_transformations: [{ type: KeysToLower }]
        schema_type_identifier:
          schema_pointer: [fields]
          key_pointer: [name]
          type_pointer: [kind]
          types_mapping:
            - { target_type: number, current_type: currency }
            - { target_type: date, current_type: day, condition: "{{ raw_schema['isDay'] }}" }
            - { target_type: { field_type: array, items: string }, current_type: tags }
            - { target_type: [string, integer], current_type: mixed }`;
  const manifest = manifestOf(
    stream('a', [simple(requester(), selector('rows', ', schema_normalization: Default')), loader]),
  );
  const fields = [
    { name: 'Total', kind: 'currency' },
    { name: 'Day', kind: 'day', isDay: true },
    { name: 'Tags', kind: 'tags' },
    { name: 'Any', kind: 'mixed' },
    { name: 'Odd', kind: 'unheard of' },
    { name: 'hidden', kind: 'string' },
  ];
  const door = openFakeDoor(({ url }) =>
    url.endsWith('schema') ? { body: { tables: [{ fields }] } } : { body: { rows: [{ total: '1.5', odd: 7 }] } },
  );
  const node = manifest.streams[0]?.stream as DeclarativeStream;
  const schema = await createStream(node, plainContext()).schema(door);
  assert.deepEqual((schema as { properties: object }).properties, {
    id: { type: 'integer' },
    total: { type: ['null', 'number'] },
    day: { type: ['null', 'string'], format: 'date' },
    tags: { type: ['null', 'array'], items: { type: ['null', 'string'] } },
    any: { oneOf: [{ type: ['null', 'string'] }, { type: ['null', 'integer'] }] },
    odd: { type: ['null', 'string'] },
  });
  assert.deepEqual((await readStream(manifest, door)).records, [{ total: 1.5, odd: '7' }]);
  const refused = await readStream(
    manifest,
    openFakeDoor(() => ({ status: 401 })),
  );
  assert.equal(refused.failure?.response?.status, 401);
});

test('properties are asked for in parts, by names that the provider tells, and the parts of a record come together', async () => {
  const names = `{ type: PropertiesFromEndpoint, property_field_path: [name],
    retriever: { type: SimpleRetriever, requester: { type: HttpRequester, url_base: "https://api.test", path: names }, record_selector: ${selector('names')} } }`;
  const query = `, request_parameters: { fields: { type: QueryProperties, property_list: ${names}, always_include_properties: [id],
    property_chunking: { type: PropertyChunking, property_limit_type: property_count, property_limit: 2,
      record_merge_strategy: { type: GroupByKeyMergeStrategy, key: id } } } }`;
  const manifest = manifestOf(stream('a', [simple(requester(query))]));
  const door = openFakeDoor(({ url }) => {
    if (url.endsWith('names')) return { body: { names: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] } };
    const asked = new URL(url).searchParams.get('fields')?.split(',') ?? [];
    return { body: { rows: [1, 2].map((id) => Object.fromEntries(asked.map((it) => [it, it === 'id' ? id : it]))) } };
  });
  const { records, failure } = await readStream(manifest, door);
  assert.equal(failure, null);
  assert.deepEqual(records, [
    { id: 1, a: 'a', b: 'b', c: 'c' },
    { id: 2, a: 'a', b: 'b', c: 'c' },
  ]);
  assert.deepEqual(
    door.sent.map((it) => queryOf(it.url)),
    ['', '?fields=id%2Ca%2Cb', '?fields=id%2Cc'],
  );
});

test('an expression that cannot be read ends the stream with a word about it', async () => {
  const broken = manifestOf(
    stream('a', [simple(requester(', request_parameters: { x: "{% macro f() %}{% endmacro %}" }'))]),
  );
  const { failure } = await readStream(
    broken,
    openFakeDoor(() => ({ body: { rows: [] } })),
  );
  assert.equal(failure?.error?.code, 'MOORING_EXPRESSION_FAILED');
  assert.match(failure.error.message ?? '', /macro %} is not supported here/);
});

const delegating = manifestOf(`
  - type: StateDelegatingStream
    name: both
    api_retention_period: P7D
    full_refresh_stream: { type: DeclarativeStream, name: both, ${simple(requester(', request_parameters: { way: all }'))},
      ${cursor()} }
    incremental_stream: { type: DeclarativeStream, name: both, ${simple(requester(', request_parameters: { way: new }'))},
      ${cursor()} }
`);

test('a stream is read whole at first, then by what has changed, and whole again when the provider no longer remembers', async () => {
  const waysFor = async (state: Record<string, string> | null) => {
    const door = openFakeDoor(() => ({ body: { rows: [{ day: '2026-02-28' }] } }));
    const read = await readStream(delegating, door, { state });
    assert.deepEqual(read.state, { day: '2026-02-28' });
    return queryOf(door.sent[0]?.url ?? '');
  };
  assert.equal(await waysFor(null), '?way=all');
  assert.equal(await waysFor({ day: '2026-02-26' }), '?way=new');
  assert.equal(await waysFor({ day: '2026-02-01' }), '?way=all');
  assert.equal(await waysFor({ day: 'nonsense' }), '?way=all');
});

test('where the provider hands out only so many records, the read goes on from the newest one', async () => {
  const paginator = `, paginator: { type: DefaultPaginator, page_token_option: { type: RequestOption, inject_into: request_parameter, field_name: page },
    pagination_strategy: { type: PageIncrement, page_size: 2, start_from_page: 1 } },
    pagination_reset: { type: PaginationReset, action: SPLIT_USING_CURSOR, limits: { type: PaginationResetLimits, number_of_records: 4 } }`;
  const since = ', start_time_option: { type: RequestOption, inject_into: request_parameter, field_name: since }';
  const manifest = manifestOf(stream('a', [simple(requester(), selector(), paginator), cursor(since)]));
  const days = ['02', '03', '04', '05', '06', '07'].map((it) => ({ day: `2026-02-${it}` }));
  const door = openFakeDoor(({ url }) => {
    const { searchParams } = new URL(url);
    const page = Number(searchParams.get('page') ?? 1);
    const rest = days.filter((it) => it.day >= (searchParams.get('since') ?? ''));
    return page > 2 ? { status: 400 } : { body: { rows: rest.slice(2 * page - 2, 2 * page) } };
  });
  const { records, failure, state } = await readStream(manifest, door);
  assert.equal(failure, null);
  assert.deepEqual(
    [...new Set(records.map((it) => it.day))],
    days.map((it) => it.day),
  );
  assert.deepEqual(state, { day: '2026-02-07' });

  const stuck = openFakeDoor(() => ({ body: { rows: [{ day: '2026-02-01' }, { day: '2026-02-01' }] } }));
  assert.equal((await readStream(manifest, stuck)).failure?.error?.code, 'MOORING_PAGES_END_EARLY');
});

test('paging that the manifest begins again is begun again, but not for ever', async () => {
  const handler = `, error_handler: { type: DefaultErrorHandler, response_filters: [{ type: HttpResponseFilter, http_codes: [410], action: RESET_PAGINATION }] }`;
  const manifest = manifestOf(
    stream('a', [
      simple(requester(handler), selector(), ', pagination_reset: { type: PaginationReset, action: RESET }'),
    ]),
  );
  const once = openFakeDoor((_request, count) => (count === 1 ? { status: 410 } : { body: { rows: [{ id: 1 }] } }));
  assert.deepEqual((await readStream(manifest, once)).records, [{ id: 1 }]);
  const always = openFakeDoor(() => ({ status: 410 }));
  assert.equal((await readStream(manifest, always)).failure?.response?.status, 410);
  assert.equal(always.sent.length, 4);
});

test('requests wait for the budget of the manifest, which all parts of a read share', async () => {
  const budget = (policies: string) =>
    manifestOf(stream('a', [simple(requester())]), `api_budget: { type: HTTPAPIBudget, policies: [${policies}] }`)
      .apiBudget as HTTPAPIBudget;
  const moving = `{ type: MovingWindowCallRatePolicy, rates: [{ limit: 2, interval: PT1S }, { limit: 3, interval: PT1M }], matchers: [{ method: GET, url_path_pattern: "^/it.*" }] }`;
  const five = manifestOf(
    stream('a', [
      simple(
        requester(),
        selector(),
        ', partition_router: { type: ListPartitionRouter, cursor_field: n, values: ["1","2","3","4"] }',
      ),
    ]),
  );
  const door = openFakeDoor(() => ({ body: { rows: [] } }));
  await readStream(five, door, { state: null }, { ...plainContext(), budget: createBudget(budget(moving), {}) });
  assert.deepEqual(door.pausedMs, [1_000, 59_000]);

  const fixed = '{ type: FixedWindowCallRatePolicy, period: PT1M, call_limit: 3, matchers: [] }';
  const hurried = openFakeDoor(() => ({ body: { rows: [] } }));
  hurried.isPatient = false;
  const context = { ...plainContext(), budget: createBudget(budget(fixed), {}) };
  const { failure } = await readStream(five, hurried, { state: null }, context);
  assert.equal(failure?.error?.code, 'MOORING_BUDGET_SPENT');
  assert.equal(failure?.error?.retry_after, 60);

  const told = openFakeDoor((_request, count) =>
    count === 1
      ? { headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': '30' }, body: { rows: [] } }
      : { body: { rows: [] } },
  );
  const other = '{ type: FixedWindowCallRatePolicy, period: PT1M, call_limit: 100, matchers: [{ method: GET }] }';
  await readStream(five, told, { state: null }, { ...plainContext(), budget: createBudget(budget(other), {}) });
  assert.deepEqual(told.pausedMs, [30_000]);
});

test('a parent that several streams depend on is asked for once', async () => {
  const parent = `{ type: DeclarativeStream, name: shops, ${simple('{ type: HttpRequester, url_base: "https://api.test", path: shops }')} }`;
  const router = `, partition_router: { type: SubstreamPartitionRouter, parent_stream_configs: [{ type: ParentStreamConfig, stream: ${parent}, parent_key: id, partition_field: shop }] }`;
  const manifest = manifestOf(stream('a', [simple(requester(), selector(), router)]));
  const door = openFakeDoor(() => ({ body: { rows: [{ id: 1 }] } }));
  const context = { ...plainContext(), cache: createAnswerCache() };
  for (let read = 0; read < 2; read += 1) await readStream(manifest, door, { state: null }, context);
  assert.deepEqual(
    door.sent.map((it) => new URL(it.url).pathname),
    ['/shops', '/items', '/items'],
  );
});

const children = (more: string) => {
  const parent = `{ type: DeclarativeStream, name: shops, ${simple('{ type: HttpRequester, url_base: "https://api.test", path: shops }')} }`;
  const router = `, partition_router: { type: SubstreamPartitionRouter, parent_stream_configs: [{ type: ParentStreamConfig, stream: ${parent}, parent_key: id, partition_field: shop }] }`;
  const since = ', start_time_option: { type: RequestOption, inject_into: request_parameter, field_name: since }';
  return manifestOf(stream('a', [simple(requester(), selector(), router), cursor(since), more]));
};

test('states of older forms are taken over where they are certain, and where not everything is read again', async () => {
  const firstDay = async (manifest: ReturnType<typeof manifestOf>, state: object | null) => {
    const door = openFakeDoor(({ url }) => ({ body: { rows: url.includes('shops') ? [{ id: 'x' }] : [] } }));
    await readStream(manifest, door, { state: state as never });
    return new URL(door.sent.at(-1)?.url ?? '').searchParams.get('since');
  };
  const migrating = children('state_migrations: [{ type: LegacyToPerPartitionStateMigration }]');
  const legacy = { x: { day: '2026-02-20' }, y: { day: '2026-02-21' } };
  assert.equal(await firstDay(migrating, legacy), '2026-02-20');
  assert.equal(await firstDay(migrating, { x: { other: '2026-02-20' } }), '2026-02-01');
  assert.equal(await firstDay(children(''), legacy), '2026-02-01');

  const since = ', start_time_option: { type: RequestOption, inject_into: request_parameter, field_name: since }';
  const plain = manifestOf(stream('a', [simple(requester()), cursor(since)]));
  const partitioned = { use_global_cursor: false, states: [], state: { day: '2026-02-20' }, lookback_window: 1 };
  assert.equal(await firstDay(plain, partitioned), '2026-02-01', 'what holds of partitions need not hold of the whole');
  assert.equal(await firstDay(children(''), { day: '2026-02-20' }), '2026-02-20');
});

test('of the properties only those are asked for that have a column, under the names that the selector gives them', async () => {
  const asking = requester(
    `, request_parameters: { fields: { type: QueryProperties, property_list: [ID, Name, Hidden], property_selector: { type: JsonSchemaPropertySelector, transformations: [{ type: KeysReplace, old: "n_", new: "N" }] } } }`,
  );
  const loader = (schema: string) => `schema_loader: { type: InlineSchemaLoader, schema: { type: object, ${schema} } }`;
  const askedWith = async (schema: string): Promise<string> => {
    const door = openFakeDoor(() => ({ body: { rows: [] } }));
    await readStream(manifestOf(stream('a', [simple(asking), loader(schema)])), door);
    return queryOf(door.sent[0]?.url ?? '');
  };
  assert.equal(await askedWith('properties: { ID: {}, n_ame: {}, Other: {} }'), '?fields=ID%2CName');
  // Where no columns are known nothing is left out.
  assert.equal(await askedWith('properties: {}'), '?fields=ID%2CName%2CHidden');
});
