// Google: the token endpoint, service accounts, and what the Workspace APIs share. `errors[].reason` and google.rpc codes that hold for any
// product on Google's infrastructure stand in src/life/diagnosis/protocols/google.ts.
import { guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { jsonError, rpcError, tokenError } from './answers.ts';
import { lifetimes } from './lifetimes.ts';

const expiration = 'https://developers.google.com/identity/protocols/oauth2#expiration';
const gamErrors = 'https://github.com/GAM-team/GAM/blob/main/src/gam/gapi/errors.py';
const gamDeleted = 'https://github.com/GAM-team/GAM/pull/1171';
const adminPolicy = 'https://github.com/GAM-team/got-your-back/issues/284';
const calendarErrors = 'https://developers.google.com/workspace/calendar/api/guides/errors';
const dayMs = 86_400_000;

const refused = 'Token has been expired or revoked.';
const serviceAccount = { auth: 'service_account' } as const;

export const rules: readonly Rule[] = [
  // One text for many reasons; what the dates can settle is settled here.
  {
    id: 'google/oauth-testing-mode',
    match: { code: 'invalid_grant', words: ['expired or revoked'], stage: 'token_refresh' },
    when: ['testingModeOver'],
    ...likely(means.expiredTestingMode),
    citation: expiration,
    seen: 'expiring in 7 days',
    example: tokenError(400, 'invalid_grant', refused, {
      context: { nowMs: 7.2 * dayMs, authorizedAtMs: 0, lastSuccessAtMs: 6.9 * dayMs, lifetimes },
    }),
  },
  {
    id: 'google/oauth-unused',
    match: { code: 'invalid_grant', words: ['expired or revoked'], stage: 'token_refresh' },
    when: ['unusedTooLong'],
    ...likely(means.expiredInactivity),
    citation: expiration,
    seen: 'The refresh token has not been used for six months',
    example: tokenError(400, 'invalid_grant', refused, {
      context: { nowMs: 400 * dayMs, authorizedAtMs: 0, lastSuccessAtMs: 200 * dayMs, lifetimes },
    }),
  },
  {
    id: 'google/oauth-expired-or-revoked',
    match: { code: 'invalid_grant', words: ['expired or revoked'] },
    ...likely(means.revoked),
    citation: 'https://github.com/dolfim/django-gmailapi-backend/issues/9',
    seen: 'Token has been expired or revoked.',
    example: tokenError(400, 'invalid_grant', refused),
  },
  {
    id: 'google/oauth-session-length',
    match: { words: ['invalid rapt | rapt required | reauth related error'], stage: 'token_refresh' },
    ...means.expiredAge,
    citation: gamErrors,
    seen: 'reauth related error (invalid_rapt)',
    example: tokenError(400, 'invalid_grant', 'reauth related error (invalid_rapt)'),
  },
  {
    id: 'google/oauth-account-deleted',
    match: { code: 'invalid_grant', words: ['account has been deleted'] },
    ...means.accountDeleted,
    citation: gamDeleted,
    seen: 'invalid_grant: The account has been deleted',
    example: tokenError(400, 'invalid_grant', 'The account has been deleted'),
  },
  {
    id: 'google/service-account-impersonated-user-gone',
    match: {
      code: ['invalid_grant', 'invalid_request'],
      words: ['invalid email or user id | not a valid email | invalid impersonation'],
    },
    ...likely(means.accountDeleted),
    citation: gamErrors,
    seen: 'invalid_grant: Invalid email or User ID',
    example: tokenError(400, 'invalid_grant', 'Invalid email or User ID', serviceAccount),
  },
  {
    id: 'google/service-account-disabled',
    match: { code: 'invalid_grant', words: ['robot is disabled | robot is missing'] },
    ...likely(means.apiKeyDeleted),
    citation: 'https://github.com/googleapis/google-api-ruby-client/issues/720',
    seen: 'Robot is disabled.',
    example: tokenError(400, 'invalid_grant', 'Robot is disabled.', serviceAccount),
  },
  {
    id: 'google/service-account-clock',
    match: { code: 'invalid_grant', words: ['short lived token | reasonable timeframe'] },
    ...means.clockSkew,
    citation: 'https://github.com/websightgmbh/l5-google-cloud-storage/issues/6',
    seen: 'Token must be a short-lived token and in a reasonable timeframe',
    example: tokenError(
      400,
      'invalid_grant',
      'Invalid JWT: Token must be a short-lived token and in a reasonable timeframe',
      serviceAccount,
    ),
  },
  {
    id: 'google/service-account-key-refused',
    match: { code: 'invalid_grant', words: ['invalid jwt signature | no valid verifier'] },
    ...likely({ ...means.wrongApiKey, detail: 'api_key_deleted' }),
    citation: gamErrors,
    seen: 'invalid_grant: Invalid JWT: No valid verifier found for issuer',
    example: tokenError(400, 'invalid_grant', 'Invalid JWT: No valid verifier found for issuer.', serviceAccount),
  },
  {
    id: 'google/service-account-not-delegated',
    match: {
      code: ['unauthorized_client', 'access_denied'],
      auth: 'service_account',
      words: ['unauthorized to retrieve access tokens | unauthorized client or scope | client not authorized'],
    },
    ...likely(means.adminConsentRequired),
    citation: gamErrors,
    seen: 'unauthorized_client: Client is unauthorized to retrieve access tokens',
    example: tokenError(
      401,
      'unauthorized_client',
      'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      serviceAccount,
    ),
  },
  {
    id: 'google/oauth-admin-policy',
    match: { code: ['admin_policy_enforced', 'access_not_configured'], stage: 'token_refresh' },
    ...means.adminPolicy,
    citation: adminPolicy,
    seen: 'admin_policy_enforced',
    example: tokenError(
      400,
      'admin_policy_enforced',
      'Access to your account data is restricted by policies within your organization.',
    ),
  },
  {
    id: 'google/oauth-advanced-protection',
    match: { code: 'policy_enforced', stage: 'token_refresh' },
    ...means.mfaOrSsoRequired,
    remedy: { actor: 'user', action: 'settle_at_provider' },
    citation: 'https://github.com/joseballester/muFunds/issues/46',
    seen: 'policy_enforced',
    example: tokenError(400, 'policy_enforced', 'Advanced Protection prevented your Google Account from signing in.'),
  },
  {
    id: 'google/oauth-client-deleted',
    match: { code: ['deleted_client', 'disabled_client'] },
    ...means.appDisabled,
    citation: 'https://github.com/websightgmbh/l5-google-cloud-storage/issues/6',
    seen: 'deleted_client',
    example: tokenError(401, 'deleted_client', 'The OAuth client was deleted.'),
  },
  {
    id: 'google/oauth-internal-failure',
    match: { code: 'internal_failure' },
    ...means.outage,
    citation: gamErrors,
    seen: 'internal_failure: Backend Error',
    example: tokenError(500, 'internal_failure', 'Backend Error'),
  },
  {
    // No authorization code is sent with a refresh, so that this is Google's own confusion.
    id: 'google/oauth-malformed-code',
    match: { code: 'invalid_grant', words: ['malformed auth code'], stage: 'token_refresh' },
    ...guess(means.outage),
    citation: 'https://developers.google.com/identity/protocols/oauth2/web-server',
    example: tokenError(400, 'invalid_grant', 'Malformed auth code.'),
  },
  {
    id: 'google/oauth-bad-request',
    match: { code: 'invalid_grant', words: ['bad request'], stage: 'token_refresh' },
    ...guess(means.revoked),
    citation: gamErrors,
    seen: 'invalid_grant: Bad Request',
    example: tokenError(400, 'invalid_grant', 'Bad Request'),
  },

  // What the Workspace APIs share.
  {
    id: 'google/domain-cannot-use-apis',
    match: { code: 'domainCannotUseApis' },
    ...means.adminPolicy,
    citation: gamErrors,
    seen: 'domainCannotUseApis',
    example: jsonError(403, 'domainCannotUseApis', 'The domain cannot use apis.'),
  },
  {
    id: 'google/not-an-administrator',
    match: { status: 403, code: ['forbidden', 'PERMISSION_DENIED'], words: ['not authorized to access this resource'] },
    ...likely(means.roleLost),
    citation:
      'https://developers.google.com/workspace/admin/directory/v1/guides/troubleshoot-authentication-authorization',
    example: jsonError(403, 'forbidden', 'Not Authorized to access this resource/api'),
  },
  {
    id: 'google/scope-not-granted',
    match: { status: 403, code: 'insufficientPermissions', words: ['insufficient permission'], without: ['user does'] },
    ...means.scopeMissing,
    citation: 'https://github.com/googleads/googleads-dfa-reporting-samples/issues/16',
    seen: 'Insufficient Permission',
    example: jsonError(403, 'insufficientPermissions', 'Insufficient Permission'),
  },
  {
    id: 'google/too-fast-in-plain-text',
    match: { words: ['request rate higher than configured | quota exceeded for the current request'] },
    ...means.rateLimited,
    citation: gamErrors,
    seen: 'Quota exceeded for the current request',
    example: { status: 503, body: 'Quota exceeded for the current request', auth: 'oauth2' },
  },

  // Calendar.
  {
    id: 'google/calendar-request',
    match: { code: ['timeRangeEmpty', 'fullSyncRequired', 'updatedMinTooLongAgo'] },
    ...likely(means.badRequest),
    citation: calendarErrors,
    seen: 'timeRangeEmpty',
    example: jsonError(400, 'timeRangeEmpty', 'The specified time range is empty.'),
  },
  {
    id: 'google/calendar-usage-limits',
    match: { code: 'calendarUsageLimitsExceeded' },
    ...means.quotaExhausted,
    citation: calendarErrors,
    example: jsonError(403, 'calendarUsageLimitsExceeded', 'Calendar usage limits exceeded.'),
  },
  {
    id: 'google/invalid-credentials',
    match: { code: 'authError', words: ['invalid credentials'] },
    ...means.accessTokenExpired,
    citation: calendarErrors,
    seen: 'Invalid Credentials',
    example: jsonError(401, 'authError', 'Invalid Credentials'),
  },
  {
    id: 'google/calendar-not-a-user',
    match: { code: 'notACalendarUser' },
    ...likely(means.licenceRemoved),
    citation: calendarErrors,
    example: jsonError(403, 'notACalendarUser', 'The user must be signed up for Google Calendar.'),
  },
  {
    id: 'google/account-asked-to-verify',
    match: {
      status: [400, 403],
      words: ['verify your account | account verification required'],
      code: ['PERMISSION_DENIED', 'FAILED_PRECONDITION'],
    },
    ...likely(means.accountLocked),
    citation: 'https://developers.google.com/identity/protocols/oauth2',
    example: rpcError(403, 'PERMISSION_DENIED', 'Verify your account to continue.'),
  },
];
