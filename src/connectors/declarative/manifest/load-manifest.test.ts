// A manifest from its text to what runs: what is inherited, what is refused, and how it is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildStream, listStreams, loadManifest, ManifestError, type ManifestStream } from './index.ts';

const environment = { now: (): Date => new Date('2025-03-04T05:06:07Z') };

/** The smallest manifest that runs, with more lines for its one stream and for the whole. */
const shop = (stream = '', top = ''): string => `version: "1"
check: { stream_names: [orders] }
${top}
streams:
  - name: orders
${stream.replace(/^/gm, '    ')}
    retriever:
      requester:
        url_base: "https://shop.test/{{ parameters['part'] }}"
        path: /orders
        request_parameters: { limit: "10" }
      record_selector:
        extractor: { field_path: [data] }
`;

const refusalOf = (text: string): string[] => {
  try {
    loadManifest(text, 'shop.yaml');
  } catch (error) {
    assert.ok(error instanceof ManifestError, String(error));
    return error.message.split('\n');
  }
  return [];
};

/** The simple retriever of the first stream, and its HTTP requester. */
function partsOf({ stream }: ManifestStream) {
  if (stream.type !== 'DeclarativeStream' || stream.retriever.type !== 'SimpleRetriever') return assert.fail();
  const { requester } = stream.retriever;
  return requester.type === 'HttpRequester' ? { retriever: stream.retriever, requester } : assert.fail();
}

const firstOf = (text: string): ManifestStream => loadManifest(text, 'shop.yaml').streams[0] ?? assert.fail();

test('types may be left out where the place tells them, and parameters reach the templates of the components within', () => {
  const manifest = loadManifest(shop('$parameters: { part: v2 }'), 'shop.yaml');
  const { requester } = partsOf(manifest.streams[0] ?? assert.fail());
  assert.equal(requester.url_base?.render({}, environment), 'https://shop.test/v2');
  assert.equal(requester.http_method, 'GET');
  assert.deepEqual(manifest.warnings, []);
});

test('what is missing is told with file, line, place and the misspelled key that was meant', () => {
  assert.deepEqual(refusalOf(shop().replace('record_selector', 'record_selecter')), [
    'shop.yaml: line 8, column 7, streams.0.retriever: record_selector is missing; is record_selecter meant to be it?',
  ]);
});

test('several problems are told at once, in the order of their lines', () => {
  const text = shop('primary_key: 5')
    .replace('[data]', 'data')
    .replace('"10"', '10')
    .replace('version: "1"', 'version: 1');
  assert.deepEqual(
    refusalOf(text),
    [
      'shop.yaml: line 1, column 1, version: expected text, not 1',
      'shop.yaml: line 6, column 5, streams.0.primary_key: expected text or a list, not 5',
      'shop.yaml: line 11, column 31, streams.0.retriever.requester.request_parameters.limit: expected QueryProperties',
      'shop.yaml: line 13, column 22, streams.0.retriever.record_selector.extractor.field_path: expected a list, not text',
    ].map((line) => line.replace('not text', 'not "data"')),
  );
});

test('a component that is not known is told with the one that is spelled alike', () => {
  const [told] = refusalOf(shop('schema_loader: { type: InlineSchemaLoder, schema: {} }'));
  assert.match(
    told ?? '',
    /streams\.0\.schema_loader\.type: InlineSchemaLoder cannot stand here; expected .*; did you mean InlineSchemaLoader\?$/,
  );
});

test("what the format's own engine refuses when it builds the streams is refused here when they are loaded", () => {
  const paginator = (lines: string): string =>
    shop().replace('retriever:', `retriever:\n      paginator:\n        type: DefaultPaginator\n${lines}`);
  const page = '        pagination_strategy: { type: PageIncrement, page_size: 10 }';
  const both = paginator(
    `${page}\n        page_size_option: { inject_into: body_json, field_name: a, field_path: [b] }`,
  );
  assert.match(refusalOf(both)[0] ?? '', /page_size_option\.field_path: cannot stand beside field_name/);
  const twice = paginator(
    `${page}\n        page_size_option: { inject_into: header, field_name: a }\n        page_token_option: { type: RequestOption, inject_into: header, field_name: a }`,
  );
  assert.match(refusalOf(twice)[0] ?? '', /page_size_option: puts its value where page_token_option puts its own/);
  const sizeless = paginator(
    '        pagination_strategy: { type: PageIncrement }\n        page_size_option: { inject_into: header, field_name: a }',
  );
  assert.match(refusalOf(sizeless)[0] ?? '', /page_size_option needs a page_size|needs a page_size/);
  const step = shop(
    'incremental_sync: { type: DatetimeBasedCursor, cursor_field: at, datetime_format: "%Y", start_datetime: "2020", step: P1D }',
  );
  assert.match(refusalOf(step)[0] ?? '', /cursor_granularity is missing/);
});

test('older spellings become the newest: where a key goes, what a body holds, one router or several', () => {
  const { requester, retriever } = partsOf(
    firstOf(
      shop()
        .replace(
          'path: /orders',
          `path: /orders
        authenticator: { type: ApiKeyAuthenticator, header: X-Key, api_token: "{{ config['key'] }}" }
        request_body: { type: RequestBodyUrlEncodedForm, value: { a: "{{ 1 + 1 }}" } }`,
        )
        .replace(
          'record_selector:',
          'partition_router: { type: ListPartitionRouter, cursor_field: id, values: [a] }\n      record_selector:',
        ),
    ),
  );
  const { authenticator, request_body_data: data } = requester;
  if (authenticator?.type !== 'ApiKeyAuthenticator') return assert.fail();
  assert.equal(authenticator.inject_into.inject_into, 'header');
  assert.deepEqual(
    authenticator.inject_into.path.map((it) => it.source),
    ['X-Key'],
  );
  assert.ok(Array.isArray(data));
  assert.equal(retriever.partition_router?.length, 1);
});

test("a component of somebody's own code refuses the stream that needs it, and no other", () => {
  const text = `${shop()}  - name: odd
    retriever:
      requester: { url: "https://shop.test" }
      record_selector: { extractor: { class_name: shop.Extractor } }
`;
  const { streams } = loadManifest(text, 'shop.yaml');
  assert.deepEqual(
    streams.map(({ name, refusal }) => [name, refusal?.component ?? null, refusal?.className ?? null]),
    [
      ['orders', null, null],
      ['odd', 'CustomRecordExtractor', 'shop.Extractor'],
    ],
  );
});

test('a template that cannot be read refuses nothing: it is pointed out, and throws when it is used', () => {
  const manifest = loadManifest(shop().replace('"10"', '"{{ config[ }}"'), 'shop.yaml');
  assert.match(manifest.warnings[0]?.what ?? '', /cannot be read/);
  const { request_parameters: parameters } = partsOf(manifest.streams[0] ?? assert.fail()).requester;
  assert.ok(Array.isArray(parameters));
  assert.throws(() => parameters[0].value.render({}, environment));
});

test('a key without meaning refuses nothing, and is pointed out with the name that was meant', () => {
  const { warnings } = loadManifest(shop('primary_ky: id'), 'shop.yaml');
  assert.deepEqual(
    warnings.map(({ line, place, what }) => [line, place, what]),
    [[6, 'streams.0', 'primary_ky has no meaning in DeclarativeStream; did you mean primary_key?']],
  );
});

test('streams under a condition are there only where the settings say so', () => {
  const text = `${shop()}  - type: ConditionalStreams
    condition: "{{ config['all'] }}"
    streams: [{ $ref: "#/streams/0", type: DeclarativeStream, name: more, retriever: { $ref: "#/streams/0/retriever", type: SimpleRetriever } }]
`;
  const manifest = loadManifest(text, 'shop.yaml');
  assert.deepEqual(
    listStreams(manifest, { all: true }, environment).map((it) => it.name),
    ['orders', 'more'],
  );
  assert.deepEqual(
    listStreams(manifest, { all: false }, environment).map((it) => it.name),
    ['orders'],
  );
});

test('a parent stream keeps its answers for its children, unless it says that it does not', () => {
  const children = (extra: string): string => `${shop()}  - name: lines
    retriever:
      requester: { url: "https://shop.test" }
      record_selector: { extractor: { field_path: [] } }
      partition_router:
        type: SubstreamPartitionRouter
        parent_stream_configs: [{ parent_key: id, partition_field: order, stream: { $ref: "#/streams/0" } }]
${extra}`;
  const kept = loadManifest(children(''), 'shop.yaml').streams.map((it) => partsOf(it).requester.use_cache);
  assert.deepEqual(kept, [true, undefined]);
  const refused = loadManifest(
    children('').replace('path: /orders', 'path: /orders\n        use_cache: false'),
    'shop.yaml',
  );
  assert.equal(partsOf(refused.streams[0] ?? assert.fail()).requester.use_cache, false);
});

test('streams that are made from a template are checked once the values are written into it', () => {
  const text = `version: "1"
check: { type: CheckDynamicStream, stream_count: 1 }
dynamic_streams:
  - type: DynamicDeclarativeStream
    stream_template:
      $parameters: { part: v2 }
      retriever:
        requester: { url: "https://shop.test/{{ parameters.part }}" }
        record_selector: { extractor: { field_path: [] } }
    components_resolver:
      type: ConfigComponentsResolver
      stream_config: { configs_pointer: [tables] }
      components_mapping: [{ field_path: [name], value: "{{ components_values['name'] }}" }]
`;
  const [dynamic] = loadManifest(text, 'shop.yaml').dynamicStreams;
  assert.ok(dynamic);
  assert.equal(dynamic.name, 'dynamic_stream_0');
  const built = buildStream(dynamic, { ...structuredClone(dynamic.template), name: 'tables' }, 'shop.yaml');
  assert.equal(built.name, 'tables');
  assert.equal(partsOf(built).requester.url?.render({}, environment), 'https://shop.test/v2');
  assert.throws(() => buildStream(dynamic, { type: 'DeclarativeStream', name: 'tables' }, 'shop.yaml'), ManifestError);
});

test('aliases that unfold to billions refuse the manifest before they take time and memory', () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 12; i++)
    bomb.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  assert.deepEqual(refusalOf(`${bomb.join('\n')}\n${shop()}`), [
    'shop.yaml: line 1, column 1: its aliases unfold to more than 500000 values',
  ]);
});

test('references within a schema that unfold to millions refuse the manifest too', () => {
  const lines = ['definitions:', '  a0: { type: string }'];
  for (let i = 1; i < 40; i++)
    lines.push(`  a${i}: { type: object, properties: { l: "#/definitions/a${i - 1}", r: "#/definitions/a${i - 1}" } }`);
  const schema = 'schema_loader: { type: InlineSchemaLoader, schema: "#/definitions/a39" }';
  assert.deepEqual(refusalOf(shop(schema, lines.join('\n'))), [
    'shop.yaml: line 1, column 1: its references unfold to more than can be read',
  ]);
});

test('many references to one large part, and settings that refer to it by the billions, refuse the manifest too', () => {
  const told = 'shop.yaml: line 1, column 1: its references unfold to more than can be read';
  const wide = `wide: { ${Array.from({ length: 1000 }, (_, n) => `k${n}: 1`).join(', ')} }`;
  assert.deepEqual(refusalOf(shop('', `${wide}\nmetadata:\n${'  - $ref: "#/wide"\n'.repeat(4000)}`)), [told]);
  const doubled = Array.from({ length: 50 }, (_, n) =>
    n === 0 ? 'b0: { x: 1 }' : `b${n}: { x: { $ref: "#/b${n - 1}" }, y: { $ref: "#/b${n - 1}" } }`,
  );
  assert.deepEqual(refusalOf(shop('$parameters: { part: { $ref: "#/b49" } }', doubled.join('\n'))), [told]);
});
