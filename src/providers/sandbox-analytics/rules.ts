// Sandbox Analytics, the OAuth provider of the simulator. Its refusals name their reason, as providers with good answers do; what it says
// of access tokens disconnects nobody while a refresh token may heal it.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const citation = 'docs/reference/sandbox.md#sandbox-analytics';

/** The token endpoint's answer: the reason stands in `sandbox_reason`. */
const refreshRefused = (reason: string, meaning: Meaning): Rule => ({
  id: `sandbox-analytics/refresh-${reason.replaceAll('_', '-')}`,
  match: { stage: 'token_refresh', code: 'invalid_grant', at: { sandbox_reason: reason } },
  ...meaning,
  citation,
  seen: reason,
  example: answer(
    400,
    { error: 'invalid_grant', error_description: 'The grant has ended.', sandbox_reason: reason },
    { stage: 'token_refresh', auth: 'oauth2' },
  ),
});

/** The API's answer to an access token whose grant has ended: the reason stands in `error.reason`. */
const grantEnded = (reason: string, meaning: Meaning): Rule => ({
  id: `sandbox-analytics/api-${reason.replaceAll('_', '-')}`,
  match: {
    stage: 'api_call',
    code: ['grant_ended', 'token_revoked', 'invalid_token', 'token_expired'],
    at: { 'error.reason': reason },
  },
  ...meaning,
  citation,
  seen: reason,
  example: answer(
    401,
    {
      error: { code: reason === 'revoked' ? 'token_revoked' : 'grant_ended', message: 'The grant has ended.', reason },
    },
    { auth: 'oauth2' },
  ),
});

const api = (code: string, status: number, meaning: Meaning, more: Partial<Rule> = {}): Rule => ({
  id: `sandbox-analytics/${code.replaceAll('_', '-')}`,
  match: { stage: 'api_call', at: { 'error.code': code } },
  ...meaning,
  citation,
  seen: code,
  example: answer(status, { error: { code, message: 'See the documentation.' } }, { auth: 'oauth2' }),
  ...more,
});

export const rules: readonly Rule[] = [
  refreshRefused('revoked', means.revoked),
  refreshRefused('password_changed', means.passwordChanged),
  refreshRefused('logged_out_everywhere', means.loggedOut),
  refreshRefused('account_deleted', means.accountDeleted),
  refreshRefused('too_many_grants', means.tooManyTokens),
  refreshRefused('account_suspended', means.accountSuspended),
  refreshRefused('testing_mode_expired', means.expiredTestingMode),
  refreshRefused('refresh_token_expired', means.expiredAge),
  refreshRefused('refresh_token_reused', means.tokenReused),

  grantEnded('revoked', means.revoked),
  grantEnded('password_changed', means.passwordChanged),
  grantEnded('logged_out_everywhere', means.loggedOut),
  grantEnded('account_deleted', means.accountDeleted),
  grantEnded('too_many_grants', means.tooManyTokens),
  grantEnded('account_suspended', means.accountSuspended),
  grantEnded('testing_mode_expired', means.expiredTestingMode),
  grantEnded('refresh_token_expired', means.expiredAge),
  grantEnded('refresh_token_reused', means.tokenReused),
  api('token_expired', 401, means.expiredAge, {
    id: 'sandbox-analytics/token-expired-without-refresh',
    when: ['hasNoRefreshToken', 'accessTokenEnded'],
    example: answer(
      401,
      { error: { code: 'token_expired', message: 'The access token has expired.' } },
      {
        auth: 'oauth2',
        context: { hasRefreshToken: false, nowMs: 61 * 86_400_000, tokenExpiresAtMs: 60 * 86_400_000 },
      },
    ),
  }),
  api('token_expired', 401, means.accessTokenExpired),
  api('token_revoked', 401, means.revoked),
  api('grant_ended', 401, likely(means.revoked)),
  api('property_access_denied', 403, {
    ...means.objectAccessLost,
    scope: 'data_source',
    remedy: { actor: 'provider_admin', action: 'restore_permission' },
  }),
  api('property_not_found', 404, means.notFound, { scope: 'data_source' }),
  api('date_out_of_range', 400, means.badRequest),
  api('invalid_argument', 400, means.badRequest),
  api('rate_limited', 429, means.rateLimited),
  api('service_unavailable', 503, means.outage),
];
