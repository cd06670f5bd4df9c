// What the sandbox's providers answer, as sentences: each way in which the simulator breaks a grant or a key.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Diagnosis, type DiagnosisContext, diagnose, type Failure } from '../life/diagnosis/index.ts';
import { providerRules } from './index.ts';

const analytics = (
  stage: Failure['stage'],
  status: number,
  body: unknown,
  context: DiagnosisContext = {},
  headers: Record<string, string> = {},
): Diagnosis =>
  diagnose(
    { kind: 'failure', provider: 'sandbox-analytics', stage, auth: 'oauth2', response: { status, headers, body } },
    context,
    providerRules,
  );
const crm = (status: number, body: unknown): Diagnosis =>
  diagnose(
    {
      kind: 'failure',
      provider: 'sandbox-crm',
      stage: 'api_call',
      auth: 'api_key',
      response: { status, headers: {}, body },
    },
    {},
    providerRules,
  );
const short = ({ verdict, cause, detail }: Diagnosis) => [verdict, cause, detail].filter(Boolean).join(' ');
const refresh = (reason: string) =>
  analytics('token_refresh', 400, {
    error: 'invalid_grant',
    error_description: 'The grant has ended.',
    sandbox_reason: reason,
  });

describe('Sandbox Analytics', () => {
  const reasons: [string, string][] = [
    ['revoked', 'invalid_refresh_token revoked'],
    ['password_changed', 'invalid_refresh_token password_changed'],
    ['logged_out_everywhere', 'invalid_refresh_token logged_out_everywhere'],
    ['account_deleted', 'invalid_refresh_token account_deleted'],
    ['too_many_grants', 'invalid_refresh_token too_many_tokens'],
    ['account_suspended', 'invalid_refresh_token account_suspended'],
    ['testing_mode_expired', 'expired_token expired_testing_mode'],
    ['refresh_token_expired', 'expired_token expired_age'],
    ['refresh_token_reused', 'invalid_refresh_token token_reused'],
  ];
  for (const [reason, expected] of reasons) {
    it(`a refresh refused for ${reason}`, () => {
      assert.equal(short(refresh(reason)), `disconnected ${expected}`);
      assert.equal(refresh(reason).certainty, 'sure');
    });
  }
  const challenge = {
    'www-authenticate':
      'Bearer realm="Sandbox Analytics", error="invalid_token", error_description="The access token is not valid."',
  };
  const expired = { error: { code: 'token_expired', message: 'The access token has expired.' } };
  it('an aged access token is healed by a refresh', () =>
    assert.equal(
      short(analytics('api_call', 401, expired, { hasRefreshToken: true }, challenge)),
      'transient access_token_expired',
    ));
  it('a 60-day token without refresh token has run out, surely', () => {
    const context = { hasRefreshToken: false, nowMs: 61, tokenExpiresAtMs: 60 };
    const answer = analytics('api_call', 401, expired, context, challenge);
    assert.deepEqual([short(answer), answer.certainty], ['disconnected expired_token expired_age', 'sure']);
  });
  it('a passing 401 and a firewall page disconnect nobody', () => {
    const passing = { error: { code: 'invalid_token', message: 'The access token is not valid.' } };
    assert.equal(analytics('api_call', 401, passing, { hasRefreshToken: true }, challenge).verdict, 'transient');
    assert.equal(
      analytics('token_refresh', 403, '<!DOCTYPE html><html><h1>Access Denied</h1></html>').verdict,
      'transient',
    );
  });
  it('a role lost on one property reaches that Data Source alone, and an admin restores it', () => {
    const answer = analytics('api_call', 403, { error: { code: 'property_access_denied', property: '123' } });
    assert.equal(short(answer), 'disconnected insufficient_privileges object_access_lost');
    assert.deepEqual(
      [answer.scope, answer.remedy],
      ['data_source', { actor: 'provider_admin', action: 'restore_permission' }],
    );
  });
  it('days that are gone are the request', () =>
    assert.equal(analytics('api_call', 400, { error: { code: 'date_out_of_range' } }).verdict, 'request'));
  it('429 and 503 pass, and the wait asked for is kept', () => {
    const limited = analytics(
      'api_call',
      429,
      { error: { code: 'rate_limited', message: 'Too many.' } },
      {},
      { 'retry-after': '30' },
    );
    assert.deepEqual([short(limited), limited.retryAfterMs], ['transient rate_limited', 30_000]);
    assert.equal(short(analytics('token_refresh', 503, { error: 'service_unavailable' })), 'transient outage');
    assert.equal(
      analytics('token_refresh', 429, { error: 'rate_limited', error_description: 'Too many.' }).detail,
      'rate_limited',
    );
  });
});

describe('Sandbox CRM', () => {
  it('a wrong key asks for a new one', () => {
    const answer = crm(401, { error: 'invalid_api_key', message: 'The API key is not valid.' });
    assert.deepEqual(
      [short(answer), answer.remedy.action],
      ['disconnected invalid_credentials wrong_api_key', 'enter_new_key'],
    );
  });
  it('a deleted key is unique to the provider, and its own words are kept', () => {
    const message = 'This API key was deleted by Ada on 2026-01-01. Create a new key under Settings > API keys.';
    const answer = crm(401, { error: 'api_key_deleted', message });
    assert.deepEqual(
      [short(answer), answer.certainty, answer.providerMessage],
      ['disconnected provider_specific api_key_deleted', 'sure', message],
    );
  });
  it('a cancelled subscription is to be renewed', () => {
    const answer = crm(403, { error: 'subscription_inactive', message: 'Renew it.' });
    assert.deepEqual(
      [short(answer), answer.certainty, answer.remedy.action],
      ['disconnected provider_specific subscription_inactive', 'sure', 'renew_subscription'],
    );
  });
});
