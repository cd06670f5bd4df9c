// Which answers name their reason. The texts are those that providers document or were seen to give.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isReasonNamed } from './named-reason.ts';
import type { Certainty, Detail } from './types.ts';

const isNamed = (
  providerMessage: string,
  certainty: Certainty = 'likely',
  detail: Detail = 'revoked',
  code = 'invalid_grant',
) => isReasonNamed({ detail, certainty, providerMessage, providerCode: code });

it('a provider that says that the access was taken back has named the reason', () => {
  assert.ok(isNamed('The access token was revoked'));
  assert.ok(isNamed('The user has revoked the access of this application.', 'sure'));
  assert.ok(isNamed('The user has not authorized application 12345: app uninstalled.', 'likely'));
  assert.ok(isNamed('', 'likely', 'revoked', 'token_revoked'));
});

it('one text for every reason names none, whatever the certainty', () => {
  for (const certainty of ['sure', 'likely'] as const) {
    assert.ok(!isNamed('Token has been expired or revoked.', certainty));
    // RFC 6749, section 5.2, as many servers repeat it.
    assert.ok(
      !isNamed(
        'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
        certainty,
      ),
    );
  }
  assert.ok(!isNamed('', 'likely'));
  assert.ok(!isNamed('Refresh token is not valid.', 'likely'));
});

it('a guess names nothing; every other detail is a reason by itself', () => {
  assert.ok(!isNamed('The access token was revoked', 'guess'));
  assert.ok(isNamed('', 'likely', 'password_changed'));
  assert.ok(!isNamed('', 'guess', 'password_changed'));
});
