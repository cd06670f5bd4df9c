// Google Ads: AuthenticationError, AuthorizationError, QuotaError, and the families beside them.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const authentication =
  'https://github.com/googleapis/googleapis/blob/master/google/ads/googleads/v20/errors/authentication_error.proto';
const authorization =
  'https://developers.google.com/google-ads/api/reference/rpc/v24/AuthorizationErrorEnum.AuthorizationError.md.txt';
const authorizationOlder =
  'https://developers.google.com/google-ads/api/reference/rpc/v18/AuthorizationErrorEnum.AuthorizationError?authuser=0';
const quota = 'https://developers.google.com/google-ads/api/reference/rpc/v20/QuotaErrorEnum.QuotaError?authuser=0';
const commonErrors = 'https://developers.google.com/google-ads/api/docs/get-started/common-errors';

const failure = (status: number, family: string, code: string) =>
  answer(
    status,
    {
      error: {
        code: status,
        message: 'See the documentation.',
        status: status === 401 ? 'UNAUTHENTICATED' : status === 429 ? 'RESOURCE_EXHAUSTED' : 'PERMISSION_DENIED',
        details: [
          {
            '@type': 'type.googleapis.com/google.ads.googleads.v20.errors.GoogleAdsFailure',
            errors: [{ errorCode: { [family]: code }, message: 'See the documentation.' }],
          },
        ],
      },
    },
    { auth: 'oauth2' },
  );

/** Codes of one family and one meaning; the first is the one that stands at the citation. */
const codes = (
  name: string,
  family: string,
  status: number,
  names: readonly string[],
  meaning: Meaning,
  citation: string | null,
): Rule => ({
  id: `google-ads/${name}`,
  match: { code: names },
  ...meaning,
  citation: citation ?? commonErrors,
  ...(citation === null ? {} : { seen: names[0] as string }),
  example: failure(status, family, names[0] as string),
});

const authenticationError = (name: string, names: readonly string[], meaning: Meaning) =>
  codes(name, 'authenticationError', 401, names, meaning, authentication);

export const rules: readonly Rule[] = [
  authenticationError('token-revoked', ['OAUTH_TOKEN_REVOKED', 'OAUTH_TOKEN_DISABLED'], means.revoked),
  authenticationError('token-expired', ['OAUTH_TOKEN_EXPIRED'], means.accessTokenExpired),
  authenticationError(
    'token-invalid',
    ['OAUTH_TOKEN_INVALID', 'AUTHENTICATION_ERROR', 'GOOGLE_ACCOUNT_AUTHENTICATION_FAILED'],
    means.accessTokenExpired,
  ),
  authenticationError('google-account-deleted', ['GOOGLE_ACCOUNT_DELETED'], means.accountDeleted),
  authenticationError('not-an-ads-user', ['NOT_ADS_USER'], means.objectAccessLost),
  authenticationError('customer-not-found', ['CUSTOMER_NOT_FOUND'], likely(means.notFound)),
  authenticationError('two-step-verification', ['TWO_STEP_VERIFICATION_NOT_ENROLLED'], means.mfaOrSsoRequired),
  authenticationError('advanced-protection', ['ADVANCED_PROTECTION_NOT_ENROLLED'], means.mfaOrSsoRequired),
  authenticationError(
    'project-not-approved',
    ['ORGANIZATION_NOT_APPROVED', 'ORGANIZATION_NOT_RECOGNIZED', 'ORGANIZATION_NOT_ASSOCIATED_WITH_DEVELOPER_TOKEN'],
    means.appNotApproved,
  ),
  authenticationError('developer-token-invalid', ['DEVELOPER_TOKEN_INVALID'], means.invalidClient),
  authenticationError(
    'header-invalid',
    ['OAUTH_TOKEN_HEADER_INVALID', 'CLIENT_CUSTOMER_ID_INVALID', 'LOGIN_COOKIE_REQUIRED', 'USER_ID_INVALID'],
    means.clientBug,
  ),

  codes(
    'customer-not-enabled',
    'authorizationError',
    403,
    ['CUSTOMER_NOT_ENABLED', 'ACTION_NOT_PERMITTED_FOR_SUSPENDED_ACCOUNT', 'ACCESS_DENIED_FOR_ACCOUNT_TYPE'],
    means.orgFrozen,
    authorization,
  ),
  codes(
    'incomplete-signup',
    'authorizationError',
    403,
    ['INCOMPLETE_SIGNUP'],
    likely(means.orgFrozen),
    authorizationOlder,
  ),
  codes(
    'user-permission-denied',
    'authorizationError',
    403,
    ['USER_PERMISSION_DENIED', 'AUTHORIZATION_ERROR'],
    likely(means.objectAccessLost),
    authorizationOlder,
  ),
  codes(
    'action-not-permitted',
    'authorizationError',
    403,
    ['ACTION_NOT_PERMITTED'],
    likely(means.roleLost),
    authorization,
  ),
  // Terms and tokens of ours: the developer's, not the advertiser's.
  codes(
    'developer-token-not-approved',
    'authorizationError',
    403,
    [
      'DEVELOPER_TOKEN_NOT_APPROVED',
      'CLOUD_PROJECT_NOT_APPROVED_FOR_PRODUCTION',
      'DEVELOPER_TOKEN_NOT_ON_ALLOWLIST',
      'DEVELOPER_TOKEN_PROHIBITED',
      'MISSING_TOS',
    ],
    means.appNotApproved,
    authorization,
  ),
  codes(
    'project-disabled',
    'authorizationError',
    403,
    ['PROJECT_DISABLED', 'CLOUD_PROJECT_NOT_UNDER_ORGANIZATION'],
    means.apiNotEnabled,
    authorizationOlder,
  ),
  {
    id: 'google-ads/developer-token-in-words',
    match: { status: [400, 401, 403], words: ['developer token'], at: { 'error.code': '' } },
    ...likely(means.appNotApproved),
    citation: 'https://github.com/Opteo/google-ads-api/issues/155',
    seen: 'Developer token is not allowed with project',
    example: answer(
      403,
      { error: { code: 403, message: "Developer token is not allowed with project '1'", status: 'PERMISSION_DENIED' } },
      { auth: 'oauth2' },
    ),
  },
  {
    ...codes('too-many-requests', 'quotaError', 429, ['RESOURCE_TEMPORARILY_EXHAUSTED'], means.rateLimited, quota),
    retryAfter: { at: 'error.details.0.errors.0.details.quotaErrorDetails.retryDelay', unit: 'seconds' },
  },
  codes('quota-prohibited', 'quotaError', 429, ['ACCESS_PROHIBITED'], likely(means.appNotApproved), quota),
  codes(
    'quota',
    'quotaError',
    429,
    [
      'RESOURCE_EXHAUSTED',
      'EXCESSIVE_SHORT_TERM_QUERY_RESOURCE_CONSUMPTION',
      'EXCESSIVE_LONG_TERM_QUERY_RESOURCE_CONSUMPTION',
    ],
    means.quotaExhausted,
    quota,
  ),
  codes(
    'internal',
    'internalError',
    500,
    ['INTERNAL_ERROR', 'TRANSIENT_ERROR', 'DEADLINE_EXCEEDED'],
    means.outage,
    null,
  ),
  codes('concurrent', 'databaseError', 409, ['CONCURRENT_MODIFICATION'], means.concurrentUpdate, null),
  codes('version-sunset', 'requestError', 400, ['UNSUPPORTED_VERSION'], means.versionSunset, null),
  codes(
    'query',
    'queryError',
    400,
    [
      'QUERY_ERROR',
      'UNRECOGNIZED_FIELD',
      'PROHIBITED_FIELD_COMBINATION_IN_SELECT_CLAUSE',
      'PROHIBITED_RESOURCE_TYPE_IN_SELECT_CLAUSE',
      'INVALID_VALUE_WITH_DURING_OPERATOR',
      'REQUESTED_METRICS_FOR_MANAGER',
      'INVALID_PAGE_TOKEN',
      'EXPIRED_PAGE_TOKEN',
      'INVALID_CUSTOMER_ID',
    ],
    means.badRequest,
    null,
  ),
];
