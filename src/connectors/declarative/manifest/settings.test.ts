// What a manifest that comes alone says of its settings: the form, the secrets, and how older settings become new ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeAuth, describeForm, loadManifest, type Manifest, normalizeConfig, readSettings } from './index.ts';

const environment = { now: (): Date => new Date('2025-03-04T05:06:07Z') };

const load = (spec: string, authenticator = '{ type: NoAuth }'): Manifest =>
  loadManifest(
    `version: "1"
check: { stream_names: [orders] }
spec:
${spec.replace(/^/gm, '  ')}
streams:
  - name: orders
    retriever:
      requester: { url: "https://shop.test", authenticator: ${authenticator} }
      record_selector: { extractor: { field_path: [] } }
`,
    'shop.yaml',
  );

const forms = `connection_specification:
  type: object
  required: [region, credentials]
  properties:
    days: { type: integer, default: 30, order: 3, description: 'See <a href="https://shop.test/help">the help</a>.' }
    region: { type: string, enum: [eu, us], title: Region, order: 1 }
    tags: { type: array, items: { enum: [new, old] }, order: 4 }
    credentials:
      order: 2
      title: How to sign in
      oneOf:
        - { title: Key, required: [key], properties: { kind: { const: key }, key: { type: string, airbyte_secret: true } } }
        - { title: Password, properties: { kind: { const: password }, user: { type: string }, key: { type: string } } }`;

test('settings are asked for in their order; several forms of one setting become a choice', () => {
  const fields = describeForm(load(forms));
  assert.deepEqual(
    fields.map((it) => [it.name, it.kind, it.isRequired, it.isSecret]),
    [
      ['region', 'choice', true, false],
      ['credentials.$form', 'choice', true, false],
      ['credentials.kind#0', 'text', false, false],
      ['credentials.key#0', 'password', true, true],
      ['credentials.kind#1', 'text', false, false],
      ['credentials.user', 'text', false, false],
      ['credentials.key#1', 'text', false, false],
      ['days', 'number', false, false],
      ['tags', 'text', false, false],
    ],
  );
  assert.equal(fields.find((it) => it.name === 'days')?.help, 'See the help (https://shop.test/help).');
  assert.equal(fields.find((it) => it.name === 'tags')?.help, 'Several are joined by commas: new, old.');
});

test('what is entered becomes the config of the form that was chosen; what is empty is left out', () => {
  const entered = {
    region: 'eu',
    'credentials.$form': '1',
    'credentials.user': 'ada',
    'credentials.key#0': 'other',
    days: '7',
    tags: 'new, old',
  };
  assert.deepEqual(readSettings(describeForm(load(forms)), entered), {
    region: 'eu',
    credentials: { kind: 'password', user: 'ada' },
    days: 7,
    tags: ['new', 'old'],
  });
});

test('what an authenticator sends is secret, whether or not the spec marks it', () => {
  const manifest = load(
    'connection_specification: { type: object, properties: { token: { type: string } } }',
    `{ type: BearerAuthenticator, api_token: "{{ config['token'] }}" }`,
  );
  const auth = describeAuth(manifest);
  assert.deepEqual(auth.secretPaths, ['token']);
  assert.deepEqual(auth.ways[0]?.placements, [
    { into: 'header', name: 'Authorization', value: "Bearer {{ config['token'] }}" },
  ]);
  assert.equal(describeForm(manifest, auth.secretPaths)[0]?.kind, 'password');
});

test('a column that is called as an authenticator is none', () => {
  const text = `version: "1"
check: { stream_names: [orders] }
spec: { connection_specification: { type: object } }
streams:
  - name: orders
    retriever:
      requester: { url: "https://shop.test" }
      record_selector: { extractor: { field_path: [] } }
    schema_loader:
      type: InlineSchemaLoader
      schema: { type: object, properties: { authenticator: { type: object } } }
`;
  assert.deepEqual(describeAuth(loadManifest(text, 'shop.yaml')).ways, []);
});

test('an OAuth authenticator tells its settings and that its refresh token is spent; the consent page comes from the spec alone', () => {
  const { ways, consent } = describeAuth(
    load(
      `connection_specification: { type: object }
advanced_auth:
  auth_flow_type: oauth2.0
  predicate_key: [auth, kind]
  predicate_value: oauth
  oauth_config_specification:
    oauth_connector_input_specification: { consent_url: "https://shop.test/authorize", access_token_url: "https://shop.test/token", scope: "read write" }
    complete_oauth_output_specification: { properties: { refresh_token: { path_in_connector_config: [auth, refresh] } } }`,
      `{ type: OAuthAuthenticator, client_id: "{{ config['auth']['id'] }}", client_secret: "{{ config.auth.secret }}", token_refresh_endpoint: "https://shop.test/token", refresh_token_updater: { refresh_token_config_path: [auth, refresh] } }`,
    ),
  );
  assert.deepEqual(ways[0]?.oauth, {
    tokenUrl: 'https://shop.test/token',
    grantType: 'refresh_token',
    scopes: [],
    clientIdPath: 'auth.id',
    clientSecretPath: 'auth.secret',
    refreshTokenPath: 'auth.refresh',
    isRefreshTokenSpent: true,
    accessTokenPath: ['credentials', 'access_token'],
    keptPaths: ['credentials.access_token', 'credentials.token_expiry_date'],
  });
  assert.equal(consent?.authorizeUrl, 'https://shop.test/authorize');
  assert.deepEqual(consent?.scopes, ['read', 'write']);
  assert.deepEqual(consent?.when, { path: ['auth', 'kind'], value: 'oauth' });
  assert.deepEqual(consent?.outputs, [{ name: 'refresh_token', path: ['auth', 'refresh'] }]);
});

test('settings of an older form are migrated, mapped, added and taken out; what was given stays as it was', () => {
  const manifest = load(`connection_specification: { type: object }
config_normalization_rules:
  type: ConfigNormalizationRules
  config_migrations:
    - type: ConfigMigration
      transformations:
        - { type: ConfigAddFields, condition: "{{ config.get('key', False) }}", fields: [{ type: AddedFieldDefinition, path: [auth, key], value: "{{ config['key'] }}" }] }
        - { type: ConfigRemoveFields, field_pointers: [[key]] }
  transformations:
    - { type: ConfigRemapField, field_path: [region], map: { europe: eu } }
  validations:
    - type: DpathValidator
      field_path: [days]
      validation_strategy: { type: ValidateAdheresToSchema, base_schema: { type: integer, minimum: 1 } }`);
  const given = { key: 'k', region: 'europe', days: 0 };
  const { config, isMigrated, problems } = normalizeConfig(manifest, given, environment);
  assert.deepEqual(config, { region: 'eu', days: 0, auth: { key: 'k' } });
  assert.equal(isMigrated, true);
  assert.equal(problems.length, 1);
  assert.match(problems[0] ?? '', /^days: /);
  assert.deepEqual(given, { key: 'k', region: 'europe', days: 0 });
  assert.equal(normalizeConfig(manifest, { region: 'eu', days: 1 }, environment).isMigrated, false);
});
