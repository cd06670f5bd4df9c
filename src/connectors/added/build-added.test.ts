import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { booksManifest, ordersManifest, tasksManifest } from '../../../test/harness/added-manifests.ts';
import { buildAddedConnector, slugFrom } from './build-added.ts';

const build = (manifest: string, connectorFile: string | null = null, slug = 'acme-crm') =>
  buildAddedConnector({ slug, manifest, connectorFile });

test('a manifest alone becomes a connector: its spec is the form, what authenticators use is secret', () => {
  const { connector } = build(booksManifest.replace('airbyte_secret: true, ', ''));
  const { name, category, description, helpUrl, auth, authKind, origin, fields } = connector;
  assert.deepEqual(
    { name, category, description, helpUrl, auth, authKind, origin },
    {
      name: 'Acme crm',
      category: 'Added connectors',
      description: 'Books of a library.',
      helpUrl: 'https://books.invalid/docs',
      auth: { kind: 'manifest' },
      authKind: 'api_key',
      origin: 'https://books.invalid',
    },
  );
  assert.deepEqual(
    fields.map(({ name: it, isSecret, isRequired }) => [it, isSecret, isRequired]),
    [
      ['api_key', true, true],
      ['shelf', false, false],
    ],
  );
});

test('the provider that is known under the slug gives its name and its lifetimes', () => {
  const { connector } = build(booksManifest, null, 'linkedin');
  assert.equal(connector.name, 'LinkedIn');
  assert.ok(connector.lifetimes);
  const own = 'lifetimes: { keyMs: 1000, citation: https://acme.example/keys }\nname: Ours';
  const { lifetimes, name } = build(booksManifest, own, 'linkedin').connector;
  assert.deepEqual([lifetimes?.keyMs, name], [1000, 'Ours']);
});

test('the members of a form that was not chosen are neither needed nor kept', () => {
  const { connector } = build(tasksManifest);
  assert.deepEqual(
    connector.checkConfig({ 'credentials.$form': '1', 'credentials.region#1': 'us', 'credentials.region#0': 'eu' }),
    {
      'credentials.$form': '1',
      'credentials.region#1': 'us',
    },
  );
  assert.throws(() => connector.checkConfig({ 'credentials.$form': '0' }), {
    extra: { field: 'credentials.region#0', fields: { 'credentials.region#0': 'Region is missing.' } },
  });
});

test('whose secret a refusal speaks of is told by the way to authorize that was chosen', () => {
  const square = new URL('../../../test/conformance/added/square/manifest.yaml', import.meta.url);
  const { connector } = build(readFileSync(square, 'utf8'));
  assert.equal(connector.authKindFor?.({ 'credentials.$form': '0' }), 'service_account');
  assert.equal(connector.authKindFor?.({ 'credentials.$form': '1' }), 'api_key');
  assert.equal(build(booksManifest).connector.authKindFor, undefined, 'where there is no choice');
});

test('a token that the keeper looks after is asked for by the manifest’s own request, and nobody enters it', () => {
  const { connector } = build(ordersManifest);
  const now = new Date('2026-03-01T00:00:00Z');
  const entered = { client_secret: 's&s', refresh_token: 'first' };
  const settings = { client_id: 'id', start_date: '2026-01-01T00:00:00Z' };
  const grant = connector.describeGrant?.(settings, entered, null, now);
  assert.deepEqual(grant, {
    request: {
      method: 'POST',
      url: 'https://orders.invalid/token',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=refresh_token&client_id=id&client_secret=s%26s&refresh_token=first',
    },
    names: { accessToken: 'access_token', expiresIn: 'expires_in', refreshToken: 'refresh_token' },
    refreshTokenField: 'refresh_token',
    isRefreshTokenSpent: true,
  });
  const later = connector.describeGrant?.(settings, { client_secret: 's' }, 'second', now);
  assert.match(String(later?.request.body), /refresh_token=second$/);
});

test('fields beside the manifest’s own authorization are refused, with what to do', () => {
  const fields = 'fields: [{ name: host, label: Host, kind: text }]';
  assert.throws(
    () => build(booksManifest, fields),
    /acme-crm\/connector\.yaml: fields: .* Leave fields out, or describe auth here\./,
  );
});

test('slugs come from what a file or folder is called', () => {
  assert.deepEqual(['source-acme.yaml', 'Acme CRM.yml', 'acme_2', '.yaml', 'manifest.json'].map(slugFrom), [
    'acme',
    'acme-crm',
    'acme-2',
    null,
    'manifest',
  ]);
});
