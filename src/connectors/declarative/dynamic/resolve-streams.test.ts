// Streams that are made from a template: from records, from settings and from sets of parameters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFakeDoor } from '../../../../test/harness/fake-door.ts';
import { plainContext, readStream } from '../../../../test/harness/read-stream.ts';
import { isFailure } from '../../../life/diagnosis/index.ts';
import type { JsonObject } from '../../../store/index.ts';
import { loadManifest, type Manifest } from '../manifest/index.ts';
import { openSharedParts } from '../read/shared-parts.ts';
import { boundDoor } from './bound-door.ts';
import { listAllStreams } from './list-all-streams.ts';
import { resolveStreams } from './resolve-streams.ts';
import { writeAt } from './write-at.ts';

const manifestWith = (resolver: string): Manifest =>
  loadManifest(
    `
version: "6"
check: { type: CheckDynamicStream, stream_count: 1 }
dynamic_streams:
  - type: DynamicDeclarativeStream
    name: tables
    stream_template:
      type: DeclarativeStream
      name: ""
      primary_key: []
      retriever:
        type: SimpleRetriever
        requester: { type: HttpRequester, url_base: "https://api.test", path: "", request_parameters: { view: all } }
        record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [rows] } }
      schema_loader: { type: InlineSchemaLoader, schema: { type: object, properties: { id: { type: integer } } } }
    components_resolver:
${resolver.replace(/^/gm, '      ')}
`,
    'test.yaml',
  );

const mappings = `components_mapping:
  - { type: ComponentMappingDefinition, field_path: [name], value: "{{ components_values['name'] }}" }
  - { type: ComponentMappingDefinition, field_path: [retriever, requester, path], value: "/tables/{{ components_values['id'] }}" }
  - { type: ComponentMappingDefinition, field_path: [retriever, requester, request_headers], value: "{'X-Table': '{{ components_values['id'] }}'}", create_or_update: true }`;

async function resolve(manifest: Manifest, door = openFakeDoor(() => ({})), config: JsonObject = {}) {
  const [dynamic] = manifest.dynamicStreams;
  assert.ok(dynamic);
  return resolveStreams(dynamic, plainContext(config), door, 'test.yaml');
}

const namesOf = (found: Awaited<ReturnType<typeof resolve>>): string[] | string =>
  isFailure(found) ? String(found.error?.code) : found.map((it) => it.name);

const http = `type: HttpComponentsResolver
retriever:
  type: SimpleRetriever
  requester: { type: HttpRequester, url_base: "https://api.test", path: tables }
  record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [tables] } }
${mappings}`;

test('one stream for each record that is read, which can then be read itself', async () => {
  const manifest = manifestWith(http);
  const door = openFakeDoor(({ url }) =>
    url.endsWith('/tables')
      ? {
          body: {
            tables: [
              { id: 't1', name: 'Orders' },
              { id: 't2', name: 'Shops' },
            ],
          },
        }
      : { body: { rows: [{ id: 1 }] } },
  );
  const found = await resolve(manifest, door);
  assert.deepEqual(namesOf(found), ['Orders', 'Shops']);
  assert.ok(!isFailure(found) && found[1]);
  const read = await readStream({ ...manifest, streams: [found[1]] }, door);
  assert.deepEqual(read.records, [{ id: 1 }]);
  assert.equal(door.sent.at(-1)?.url, 'https://api.test/tables/t2?view=all');
  assert.equal(door.sent.at(-1)?.headers['X-Table'], 't2');
});

test('where the list of streams is refused, that is the failure', async () => {
  assert.equal(
    namesOf(
      await resolve(
        manifestWith(http),
        openFakeDoor(() => ({ status: 403 })),
      ),
    ),
    'HTTP_403',
  );
});

test('two streams of one name are refused, and so is what does not fit the template', async () => {
  const answer = (tables: object[]) => openFakeDoor(() => ({ body: { tables } }));
  const same = [
    { id: 1, name: 'a' },
    { id: 2, name: 'a' },
  ];
  assert.equal(namesOf(await resolve(manifestWith(http), answer(same))), 'MOORING_SETTINGS_DO_NOT_FIT');
  assert.equal(namesOf(await resolve(manifestWith(http), answer([{ id: 1, name: 5 }]))), 'MOORING_SETTINGS_DO_NOT_FIT');
});

test('one stream for each entry of the settings, each place with each of the others, and defaults behind them', async () => {
  const config = `type: ConfigComponentsResolver
stream_config:
  - { type: StreamConfig, configs_pointer: [tables], default_values: [{ id: d, name: extra }] }
  - { type: StreamConfig, configs_pointer: [regions] }
components_mapping:
  - { type: ComponentMappingDefinition, field_path: [name], value: "{{ components_values['name'] }}_{{ components_values['source_config_1'][1] }}" }
  - { type: ComponentMappingDefinition, field_path: [retriever, requester, request_parameters, view], value: mine, condition: "{{ components_values['id'] == 'd' }}" }`;
  const settings = { tables: [{ id: 'a', name: 'orders' }], regions: ['eu', 'us'] };
  const found = await resolve(manifestWith(config), undefined, settings);
  assert.deepEqual(namesOf(found), ['orders_eu', 'orders_us', 'extra_eu', 'extra_us']);
  assert.deepEqual(namesOf(await resolve(manifestWith(config), undefined, { tables: [] })), []);
});

test('one stream for each set of parameters', async () => {
  const resolver = `type: ParametrizedComponentsResolver
stream_parameters:
  { type: StreamParametersDefinition, list_of_parameters_for_stream: [{ id: 1, name: one }, { id: 2, name: two }] }
${mappings}`;
  assert.deepEqual(namesOf(await resolve(manifestWith(resolver))), ['one', 'two']);
});

test('dynamic streams stand behind those of the manifest, and settings of an older form are brought up to date first', async () => {
  const text = `
version: "6"
check: { type: CheckStream, stream_names: [fixed] }
spec:
  type: Spec
  connection_specification: { type: object, properties: {} }
  config_normalization_rules:
    type: ConfigNormalizationRules
    config_migrations:
      - { type: ConfigMigration, transformations: [{ type: ConfigAddFields, fields: [{ type: AddedFieldDefinition, path: [tables], value: "{{ [{'name': config['table']}] }}" }] }] }
streams:
  - { type: DeclarativeStream, name: fixed, retriever: &r { type: SimpleRetriever, requester: { type: HttpRequester, url_base: "https://api.test", path: x }, record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } } } }
dynamic_streams:
  - type: DynamicDeclarativeStream
    stream_template: { type: DeclarativeStream, name: "", retriever: *r }
    components_resolver:
      type: ConfigComponentsResolver
      stream_config: { type: StreamConfig, configs_pointer: [tables] }
      components_mapping: [{ type: ComponentMappingDefinition, field_path: [name], value: "{{ components_values['name'] }}" }]
`;
  const manifest = loadManifest(text, 'test.yaml');
  const door = openFakeDoor(() => ({}));
  const shared = openSharedParts(manifest, { table: 'orders' }, () => door.now());
  const found = await listAllStreams(manifest, { ...plainContext(), ...shared }, door);
  assert.deepEqual(namesOf(found.streams), ['fixed', 'orders']);
});

test('values are written where something stands, at every place of a "*", and elsewhere only if asked to', () => {
  const tree = { a: { x: 1, y: { z: 1 } }, list: [{ z: 1 }, { z: 2 }] };
  writeAt(tree, ['a', 'x'], 2, false);
  writeAt(tree, ['list', '*', 'z'], 3, false);
  writeAt(tree, ['list', '0', 'z'], 4, false);
  writeAt(tree, ['a', 'gone', 'deep'], 5, false);
  writeAt(tree, ['a', 'made', 'deep'], 6, true);
  assert.deepEqual(tree, { a: { x: 2, y: { z: 1 }, made: { deep: 6 } }, list: [{ z: 4 }, { z: 3 }] });
  writeAt(tree, ['**', 'z'], 9, false);
  assert.deepEqual(tree, { a: { x: 2, y: { z: 9 }, made: { deep: 6 } }, list: [{ z: 9 }, { z: 9 }] });
  writeAt({}, ['__proto__', 'polluted'], true, true);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test('a list without end is given up after as many requests as are allowed', async () => {
  const endless = `type: HttpComponentsResolver
retriever:
  type: SimpleRetriever
  requester: { type: HttpRequester, url_base: "https://api.test", path: tables }
  record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [tables] } }
  paginator:
    type: DefaultPaginator
    page_token_option: { type: RequestOption, inject_into: request_parameter, field_name: page }
    pagination_strategy: { type: PageIncrement, page_size: 1, start_from_page: 1 }
${mappings}`;
  const provider = openFakeDoor((_, count) => ({ body: { tables: [{ id: count, name: `t${count}` }] } }));
  const endsAt = new Date(provider.nowMs + 1);
  const bounded = boundDoor(provider, { requestsMax: 7, endsAt, what: 'which streams there are' });
  const found = await resolve(manifestWith(endless), bounded as typeof provider);
  assert.equal(namesOf(found), 'MOORING_DISCOVERY_TOO_LARGE');
  assert.equal(provider.sent.length, 7);
});
