// Settings of one version of a connector in the form that the next one wants.
import assert from 'node:assert/strict';
import test from 'node:test';
import { buildAddedConnector, type Connector } from '../../connectors/index.ts';
import { measureFit } from './measure-fit.ts';
import { migrateSettings } from './migrate-settings.ts';

const now = new Date('2026-03-02T09:00:00Z');

function build(properties: string, rules = '', token = "{{ config['token'] }}"): Connector {
  const manifest = `version: 6.44.0
type: DeclarativeSource
check: { type: CheckStream, stream_names: [books] }
streams:
  - type: DeclarativeStream
    name: books
    retriever:
      type: SimpleRetriever
      requester:
        type: HttpRequester
        url_base: https://books.invalid
        path: /books
        authenticator: { type: BearerAuthenticator, api_token: "${token}" }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
spec:
  type: Spec
  connection_specification: { type: object, properties: { ${properties} } }
${rules}`;
  return buildAddedConnector({ slug: 'books', manifest, connectorFile: null }).connector;
}

const secret = 'token: { type: string, airbyte_secret: true }';
const first = build(`${secret}, shelf: { type: string }`);
const move = (from: string, to: string): string => `  config_normalization_rules:
    type: ConfigNormalizationRules
    config_migrations:
      - type: ConfigMigration
        transformations:
          - { type: ConfigAddFields, condition: "{{ config['${from}'] is defined }}", fields: [{ type: AddedFieldDefinition, path: [${to}], value: "{{ config['${from}'] }}" }] }
          - { type: ConfigRemoveFields, field_pointers: [[${from}]] }
`;

test('a setting that has moved is found where it stands now, and the next version fits', () => {
  const next = build(
    `${secret}, filters: { type: object, required: [shelf], properties: { shelf: { type: string, title: Shelf } } }`,
    move('shelf', 'filters, shelf'),
  );
  const migrated = migrateSettings(first, next, { shelf: 'novels' }, now);
  assert.deepEqual(migrated, { config: { 'filters.shelf': 'novels' }, isMigrated: true, problems: [] });
  const fit = { before: first, after: next, streams: ['books'], now };
  assert.deepEqual(measureFit({ ...fit, config: { shelf: 'novels' } }), []);
  // What is of the newest form stays as it is, also when it is migrated once more.
  assert.deepEqual(migrateSettings(next, next, migrated.config, now).isMigrated, false);
});

test('without rules, settings are as they were, and what is gone is said', () => {
  const next = build(secret);
  assert.equal(migrateSettings(first, next, { shelf: 'novels' }, now).isMigrated, false);
  assert.deepEqual(measureFit({ before: first, after: next, config: { shelf: 'novels' }, streams: [], now }), [
    'The setting shelf is not used any more.',
  ]);
});

test('a secret that has moved is told, and none becomes a setting', () => {
  const moved = build(
    'access: { type: object, properties: { key: { type: string, title: Access key, airbyte_secret: true } } }',
    move('token', 'access, key'),
    "{{ config['access']['key'] }}",
  );
  assert.deepEqual(migrateSettings(first, moved, {}, now).problems, [
    'Token stands elsewhere now, as Access key: it needs a Reconnect.',
  ]);
  const shown = build(`${secret}, note: { type: string, title: Note }`, move('token', 'note'));
  const migrated = migrateSettings(first, shown, {}, now);
  assert.deepEqual(migrated.config, {});
  assert.deepEqual(migrated.problems, ['Note would show a secret (Token): it is left out.']);
});

test('rules that fail with the settings of a Connection are told with it', () => {
  const next = build(secret, move('shelf', 'shelf').replace("{{ config['shelf'] }}", '{{ 1 / 0 }}'));
  const { config, problems } = migrateSettings(first, next, { shelf: 'novels' }, now);
  assert.deepEqual(config, { shelf: 'novels' });
  assert.match(problems[0] ?? '', /^Its settings cannot be brought to this version: /);
});
