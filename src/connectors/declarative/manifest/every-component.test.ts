// Each component that the format names is run, refused by its name, or told to have no effect: none is taken and forgotten.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import './components/all.ts';
import { described } from './components/describe.ts';
import { findRefusal } from './find-refusals.ts';

// The names under `definitions` of declarative_component_schema.yaml, in the version in which it stood in November 2026:
// https://github.com/airbytehq/airbyte-python-cdk/blob/main/airbyte_cdk/sources/declarative/declarative_component_schema.yaml
const namesOf = (text: string): string[] => text.trim().split(/\s+/);

/** The engine chooses by their names what is to be done. */
const chosenByName = namesOf(`
  AddFields ApiKeyAuthenticator BasicHttpAuthenticator BearerAuthenticator SelectiveAuthenticator
  RateLimitedMultipleTokenAuthenticator CheckStream CompositeErrorHandler ConditionalStreams ConstantBackoffStrategy
  CursorPagination LegacyToPerPartitionStateMigration DatetimeBasedCursor JwtAuthenticator OAuthAuthenticator
  DeclarativeStream FixedWindowCallRatePolicy UnlimitedCallRatePolicy DpathExtractor ResponseToFileExtractor
  ExponentialBackoffStrategy SessionTokenAuthenticator HttpRequester DynamicSchemaLoader InlineSchemaLoader JsonDecoder
  JsonItemsDecoder JsonlDecoder KeysToLower KeysToSnakeCase FlattenFields DpathFlattenFields KeysReplace IterableDecoder
  XmlDecoder ZipfileDecoder ListPartitionRouter NoAuth NoPagination OffsetIncrement PageIncrement RecordFilter
  RemoveFields RequestPath RequestOption LegacySessionTokenAuthenticator StateDelegatingStream SimpleRetriever GzipDecoder
  CsvDecoder AsyncRetriever SubstreamPartitionRouter WaitTimeFromHeader GroupingPartitionRouter UnionPartitionRouter
  WaitUntilTimeFromHeader HttpComponentsResolver ConfigComponentsResolver ParametrizedComponentsResolver DpathValidator
  ValidateAdheresToSchema ConfigRemapField ConfigAddFields ConfigRemoveFields
`);

/** Somebody's own code, or a file beside the manifest. */
const refused = namesOf(`
  CustomAuthenticator CustomBackoffStrategy CustomErrorHandler CustomPaginationStrategy CustomRecordExtractor
  CustomRecordFilter CustomRequester CustomRetriever CustomPartitionRouter CustomSchemaLoader CustomSchemaNormalization
  CustomStateMigration CustomTransformation JsonFileSchemaLoader CustomDecoder CustomValidationStrategy
  CustomConfigTransformation
`);

/** The guide for those who add connectors says why. */
const withoutEffect = namesOf(`
  DynamicStreamCheckConfig CheckDynamicStream BlockSimultaneousSyncsAction
`);

/** Stand in one place only, or are mere shapes: by a field of theirs, or the one under which they stand, that the engine reads. */
const readByField: Readonly<Record<string, string>> = {
  AddedFieldDefinition: 'value_type',
  AuthFlow: 'advanced_auth',
  QuotaStatusSource: 'quota_status_source',
  TokenQuota: 'remaining_path',
  ConcurrencyLevel: 'default_concurrency',
  IncrementingCountCursor: 'start_value',
  HTTPAPIBudget: 'ratelimit_reset_header',
  MovingWindowCallRatePolicy: 'rates',
  Rate: 'interval',
  HttpRequestRegexMatcher: 'matchers',
  DefaultErrorHandler: 'response_filters',
  DefaultPaginator: 'page_token_option',
  RecordExpander: 'record_expander',
  GroupByKeyMergeStrategy: 'record_merge_strategy',
  SessionTokenRequestApiKeyAuthenticator: 'request_authentication',
  SessionTokenRequestBearerAuthenticator: 'request_authentication',
  HttpResponseFilter: 'error_message_contains',
  ComplexFieldType: 'field_type',
  TypesMap: 'types_mapping',
  SchemaTypeIdentifier: 'schema_pointer',
  JsonSchemaPropertySelector: 'property_selector',
  KeyTransformation: 'key_transformation',
  MinMaxDatetime: 'min_datetime',
  OAuthConfigSpecification: 'oauth_config_specification',
  ParentStreamConfig: 'parent_stream_configs',
  PrimaryKey: 'primary_key',
  PropertiesFromEndpoint: 'property_field_path',
  PropertyChunking: 'property_limit',
  QueryProperties: 'always_include_properties',
  RecordSelector: 'record_selector',
  SchemaNormalization: 'schema_normalization',
  Schemas: 'schemas',
  PaginationReset: 'pagination_reset',
  PaginationResetLimits: 'number_of_records',
  AsyncJobStatusMap: 'status_mapping',
  Spec: 'connection_specification',
  ConfigMigration: 'config_migrations',
  StreamGroup: 'stream_groups',
  ValueType: 'value_type',
  ComponentMappingDefinition: 'components_mapping',
  StreamConfig: 'configs_pointer',
  StreamParametersDefinition: 'list_of_parameters_for_stream',
  DynamicDeclarativeStream: 'stream_template',
  RequestBodyPlainText: 'request_body_data',
  RequestBodyUrlEncodedForm: 'request_body_data',
  RequestBodyJsonObject: 'request_body_json',
  RequestBodyGraphQL: 'request_body_json',
  RequestBodyGraphQlQuery: 'request_body_json',
  PredicateValidator: 'validation_strategy',
};

const engine = new URL('../', import.meta.url);
const sources = globSync('**/*.ts', { cwd: engine.pathname })
  .filter(
    (path) =>
      !path.includes('manifest/components/') && !path.endsWith('.test.ts') && !path.endsWith('default-types.ts'),
  )
  .map((path) => readFileSync(new URL(path, engine), 'utf8'))
  .join('\n');

test('all 133 names of the format have a place, and each has one', () => {
  const all = [...chosenByName, ...refused, ...withoutEffect, ...Object.keys(readByField)];
  assert.equal(all.length, 133);
  assert.equal(new Set(all).size, 133);
});

test('what is chosen by its name is described, and the engine names it', () => {
  assert.deepEqual(
    chosenByName.filter((name) => !described.has(name) || !sources.includes(`'${name}'`)),
    [],
  );
});

test('what is read by a field is read', () => {
  const forgotten = Object.entries(readByField).filter(([, field]) => !new RegExp(`\\b${field}\\b`).test(sources));
  assert.deepEqual(forgotten, []);
});

test('what cannot run here is refused by its name when a manifest is loaded', () => {
  for (const name of refused) {
    assert.ok(described.has(name), name);
    const refusal = findRefusal({
      type: 'DeclarativeStream',
      retriever: { inner: [{ type: name, class_name: 'x.Y' }] },
    });
    assert.equal(refusal?.component, name);
    assert.match(refusal.reason, new RegExp(name));
  }
});

test('what has no effect is said to have none', () => {
  const guide = readFileSync(new URL('../../../../docs/guides/add-a-connector.md', import.meta.url), 'utf8');
  for (const name of [...withoutEffect, 'lazy_read_pointer', 'is_compare_strictly'])
    assert.ok(guide.includes(`\`${name}\``), name);
});

test('and nothing else is described that would be taken and forgotten', () => {
  const known = new Set([...chosenByName, ...refused, ...withoutEffect, ...Object.keys(readByField)]);
  // The names that these have in manifests, where the definition has another; and what other versions of the format have.
  const others = new Set(['ApiKey', 'Bearer', 'FileUploader']);
  const strangers = [...described.keys()].filter((name) => !known.has(name) && !others.has(name));
  assert.deepEqual(strangers, []);
});
