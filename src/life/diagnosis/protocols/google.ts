// Google's error model: google.rpc.Status with ErrorInfo reasons, and the older `errors[].reason` of its JSON APIs. Firebase, BigQuery, Ads,
// Analytics and many others that run on Google Cloud answer so, whatever provider slug they come under.
import { likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const rpcStatus = 'https://cloud.google.com/apis/design/errors';
const errorInfo = 'https://github.com/googleapis/googleapis/blob/master/google/api/error_reason.proto';
const driveErrors = 'https://developers.google.com/workspace/drive/api/guides/handle-errors';
const bigqueryErrors = 'https://cloud.google.com/bigquery/docs/error-messages';

/** ErrorInfo reasons of one meaning. */
const reason = (name: string, reasons: readonly string[], meaning: Meaning, status = 403): Rule => ({
  id: `google/${name}`,
  match: { code: reasons, kind: 'http' },
  ...meaning,
  citation: errorInfo,
  example: answer(
    status,
    {
      error: {
        code: status,
        message: 'See the documentation.',
        status: 'PERMISSION_DENIED',
        details: [
          { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: reasons[0], domain: 'googleapis.com' },
        ],
      },
    },
    { auth: 'oauth2' },
  ),
});

/** Reasons of the JSON APIs' `errors` list, of one meaning. */
const item = (
  name: string,
  reasons: readonly string[],
  meaning: Meaning,
  status: number,
  citation = driveErrors,
): Rule => ({
  id: `google/${name}`,
  match: { code: reasons, kind: 'http' },
  ...meaning,
  citation,
  example: answer(
    status,
    {
      error: {
        code: status,
        message: 'See the documentation.',
        errors: [{ domain: 'global', reason: reasons[0], message: 'See the documentation.' }],
      },
    },
    { auth: 'oauth2' },
  ),
});

/** A google.rpc.Code by itself, where nothing narrower is said. */
const rpcCode = (code: string, status: number, meaning: Meaning, more: Partial<Rule['match']> = {}): Rule => ({
  id: `google/${code}`,
  match: { at: { 'error.status': code }, code, ...more },
  ...meaning,
  citation: rpcStatus,
  example: answer(
    status,
    { error: { code: status, message: 'See the documentation.', status: code } },
    { auth: 'oauth2' },
  ),
});

export const googleRules: readonly Rule[] = [
  reason('api-not-enabled', ['SERVICE_DISABLED', 'API_NOT_ENABLED', 'PROJECT_DISABLED'], means.apiNotEnabled),
  reason(
    'consumer-suspended',
    [
      'CONSUMER_SUSPENDED',
      'CONSUMER_INVALID',
      'API_KEY_SERVICE_BLOCKED',
      'API_KEY_HTTP_REFERRER_BLOCKED',
      'API_KEY_IP_ADDRESS_BLOCKED',
      'API_KEY_ANDROID_APP_BLOCKED',
    ],
    means.appDisabled,
  ),
  reason('billing-disabled', ['BILLING_DISABLED'], means.paymentOverdue),
  reason('scope', ['ACCESS_TOKEN_SCOPE_INSUFFICIENT'], means.scopeMissing),
  reason('token-expired', ['ACCESS_TOKEN_EXPIRED'], means.accessTokenExpired, 401),
  reason('account-gone', ['ACCOUNT_STATE_INVALID', 'GOOGLE_ACCOUNT_DELETED'], likely(means.accountDeleted), 401),
  reason('key-expired', ['API_KEY_EXPIRED'], likely(means.expiredAge), 400),
  reason('key-invalid', ['API_KEY_INVALID'], means.wrongApiKey, 400),
  reason('rate-limit', ['RATE_LIMIT_EXCEEDED', 'RESOURCE_QUOTA_EXCEEDED'], means.rateLimited, 429),
  reason(
    'org-policy',
    ['SECURITY_POLICY_VIOLATED', 'ORG_RESTRICTION_VIOLATION', 'LOCATION_TAX_POLICY_VIOLATED'],
    likely(means.adminPolicy),
  ),
  reason('tos', ['TOS_VIOLATION', 'SERVICE_NOT_VISIBLE'], likely(means.termsRequired)),
  reason(
    'permission',
    ['IAM_PERMISSION_DENIED', 'USER_PROJECT_DENIED', 'USER_PERMISSION_DENIED'],
    means.objectAccessLost,
  ),

  item('access-not-configured', ['accessNotConfigured'], means.apiNotEnabled, 403),
  item(
    'user-rate-limit',
    ['userRateLimitExceeded', 'rateLimitExceeded', 'sharingRateLimitExceeded'],
    means.rateLimited,
    403,
  ),
  item(
    'quota',
    ['quotaExceeded', 'dailyLimitExceeded', 'RESOURCE_EXHAUSTED', 'dailyLimitExceededUnreg'],
    means.quotaExhausted,
    403,
  ),
  item('domain-policy', ['domainPolicy'], means.adminPolicy, 403),
  item(
    'app-not-authorized-to-file',
    ['appNotAuthorizedToFile', 'appNotAuthorizedToChild', 'insufficientFilePermissions'],
    means.objectAccessLost,
    403,
  ),
  {
    id: 'google/scopes-in-words',
    match: { code: 'PERMISSION_DENIED', words: ['insufficient authentication scopes'] },
    ...means.scopeMissing,
    citation: rpcStatus,
    example: answer(403, {
      error: { code: 403, message: 'Request had insufficient authentication scopes.', status: 'PERMISSION_DENIED' },
    }),
  },
  {
    id: 'google/api-off-in-words',
    match: {
      status: 403,
      code: ['PERMISSION_DENIED', 'forbidden'],
      words: ['has not been used in project | it is disabled | is not enabled | developer token'],
    },
    ...likely(means.apiNotEnabled),
    citation: rpcStatus,
    example: answer(403, {
      error: {
        code: 403,
        message: 'Analytics API has not been used in project 1 before or it is disabled.',
        status: 'PERMISSION_DENIED',
      },
    }),
  },
  {
    id: 'google/consumer-suspended-in-words',
    match: { status: 403, code: 'PERMISSION_DENIED', words: ['consumer', 'suspended'] },
    ...means.appDisabled,
    citation: rpcStatus,
    example: answer(403, {
      error: {
        code: 403,
        message: "Permission denied: Consumer 'project:1' has been suspended.",
        status: 'PERMISSION_DENIED',
      },
    }),
  },
  item(
    'insufficient-permissions',
    ['insufficientPermissions', 'insufficientParentPermissions'],
    likely(means.objectAccessLost),
    403,
  ),
  item('auth-error', ['authError'], means.accessTokenExpired, 401),
  item('billing', ['billingNotEnabled', 'billingTierLimitExceeded'], means.paymentOverdue, 403, bigqueryErrors),
  item(
    'backend',
    [
      'backendError',
      'internalError',
      'jobBackendError',
      'jobInternalError',
      'jobRateLimitExceeded',
      'tableUnavailable',
    ],
    means.outage,
    500,
    bigqueryErrors,
  ),
  item(
    'request',
    ['invalidQuery', 'invalidParameter', 'required', 'parseError', 'resourcesExceeded', 'responseTooLarge', 'stopped'],
    likely(means.badRequest),
    400,
    bigqueryErrors,
  ),

  {
    ...rpcCode('UNAUTHENTICATED', 401, likely(means.revoked)),
    id: 'google/UNAUTHENTICATED-without-refresh',
    when: ['hasNoRefreshToken'],
    match: { at: { 'error.status': 'UNAUTHENTICATED' }, code: 'UNAUTHENTICATED', auth: 'oauth2' },
    example: answer(
      401,
      { error: { code: 401, message: 'Request had invalid authentication credentials.', status: 'UNAUTHENTICATED' } },
      { auth: 'oauth2', context: { hasRefreshToken: false } },
    ),
  },
  rpcCode('UNAUTHENTICATED', 401, means.accessTokenExpired, { auth: 'oauth2' }),
  rpcCode('PERMISSION_DENIED', 403, likely(means.objectAccessLost)),
  rpcCode('UNAVAILABLE', 503, means.outage),
  rpcCode('INTERNAL', 500, means.outage),
  rpcCode('DEADLINE_EXCEEDED', 504, means.timeout),
  rpcCode('ABORTED', 409, means.concurrentUpdate),
  rpcCode('NOT_FOUND', 404, means.notFound),
  rpcCode('INVALID_ARGUMENT', 400, likely(means.badRequest)),
  rpcCode('OUT_OF_RANGE', 400, means.badRequest),
  rpcCode('UNIMPLEMENTED', 501, means.versionSunset),
];
