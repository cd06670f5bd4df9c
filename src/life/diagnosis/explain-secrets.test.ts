import assert from 'node:assert/strict';
import test from 'node:test';
import { explain } from './explain.ts';
import { nameSecrets } from './explain-secrets.ts';
import type { AuthKind, Diagnosis } from './types.ts';

const refused = (change: Partial<Diagnosis> = {}): Diagnosis => ({
  verdict: 'disconnected',
  cause: 'invalid_credentials',
  detail: 'wrong_api_key',
  certainty: 'likely',
  scope: 'connection',
  remedy: { actor: 'user', action: 'enter_new_key' },
  rule: 'example/refused',
  providerMessage: '',
  providerCode: null,
  retryAfterMs: null,
  ...change,
});

const told = (diagnosis: Diagnosis, authKind: AuthKind, enteredLabels?: string[]): string => {
  const { summary, interpret, resolve } = explain(diagnosis, { connectorName: 'Acme', authKind, enteredLabels });
  return [summary, ...interpret, ...resolve].join(' ');
};

test('what was entered is called as the form calls it, in small letters but for names', () => {
  for (const [label, name] of [
    ['API key', 'API key'],
    ['Refresh Token', 'refresh token'],
    ['Service account key (JSON)', 'service account key (JSON)'],
    ['Copper API Key', 'Copper API key'],
    ['Password', 'password'],
  ] as const)
    assert.equal(nameSecrets(refused(), 'api_key', [label]).secret, name);
});

test('a refresh token or a service account key is never called an API key', () => {
  for (const label of ['Refresh token', 'Service account key'])
    for (const detail of [
      'wrong_api_key',
      'api_key_deleted',
      'revoked',
      'expired_age',
      'scope_missing',
      'mfa_or_sso_required',
      'unrecognized',
    ] as const) {
      const text = told(refused({ detail }), 'service_account', [label]);
      assert.doesNotMatch(text, /API key|password/i, `${label}, ${detail}: ${text}`);
    }
  assert.match(told(refused(), 'service_account', ['Refresh token']), /Acme refuses the stored refresh token\./);
  assert.match(told(refused(), 'service_account'), /the stored service account key/);
});

test('of several, the one that the answer speaks of; else none of them; and all are entered again', () => {
  const labels = ['Client secret', 'Refresh token'];
  const secret = (change: Partial<Diagnosis>) => nameSecrets(refused(change), 'service_account', labels).secret;
  assert.equal(secret({ cause: 'invalid_refresh_token', detail: 'revoked' }), 'refresh token');
  assert.equal(secret({ providerCode: 'invalid_client' }), 'client secret');
  assert.equal(secret({ cause: 'provider_specific', detail: 'unrecognized' }), 'credential');
  assert.match(told(refused(), 'service_account', labels), /enter the client secret and the refresh token\./);
});

test('what was said of keys and passwords stays', () => {
  assert.match(told(refused(), 'api_key', ['API key']), /settings for API keys/);
  assert.match(told(refused({ detail: 'wrong_password' }), 'basic', ['Password']), /username or password/);
  assert.match(told(refused({ detail: 'wrong_password' }), 'basic', ['API token']), /refuses the stored API token/);
  assert.equal(nameSecrets(refused(), 'oauth2', []).secret, 'authorization');
});
