// Salesforce's API faults (`errorCode` in a list, or a SOAP faultcode) and its token endpoint's descriptions. Many of its products answer so.
import { likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const apiErrors =
  'https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm';
const oauthErrors = 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flow_errors.htm&type=5';

const code = (name: string, codes: readonly string[], meaning: Meaning, status: number): Rule => ({
  id: `salesforce/${name}`,
  match: { code: codes.flatMap((each) => [each, `sf:${each}`]) },
  ...meaning,
  citation: apiErrors,
  example: answer(status, [{ message: 'See the documentation.', errorCode: codes[0] }], { auth: 'oauth2' }),
});

const description = (name: string, words: string, meaning: Meaning): Rule => ({
  id: `salesforce/${name}`,
  match: {
    code: ['invalid_grant', 'inactive_user', 'inactive_org', 'rate_limit_exceeded'],
    stage: 'token_refresh',
    words: [words],
  },
  ...meaning,
  citation: oauthErrors,
  example: answer(
    400,
    { error: 'invalid_grant', error_description: words.split(' | ')[0] },
    { stage: 'token_refresh', auth: 'oauth2' },
  ),
});

export const salesforceRules: readonly Rule[] = [
  description('inactive-user', 'inactive user | user is inactive', means.userSuspended),
  description('inactive-org', 'inactive organization | inactive org | organization is inactive', means.orgFrozen),
  description('ip-restricted', 'ip restricted | invalid login hours | ip not allowed', means.ipNotAllowed),
  description('rate-limit', 'login rate exceeded | rate limit exceeded', means.rateLimited),
  description('no-user', 'no client credentials user enabled', means.adminPolicy),
  description('not-approved', 'not admin approved | hasnt approved this consumer', means.adminConsentRequired),
  description('app-missing', 'app is not installed in this org', likely(means.adminPolicy)),
  description('two-at-once', 'token request is already being processed', means.concurrentUpdate),
  description('refresh-token', 'expired access refresh token', likely(means.revoked)),
  {
    id: 'salesforce/session-restricted',
    match: { code: ['INVALID_SESSION_ID', 'sf:INVALID_SESSION_ID'], words: ['not valid for use with'] },
    ...likely(means.mfaOrSsoRequired),
    citation: apiErrors,
    example: answer(
      401,
      [{ message: 'This session is not valid for use with the REST API', errorCode: 'INVALID_SESSION_ID' }],
      { auth: 'oauth2' },
    ),
  },
  code('session', ['INVALID_SESSION_ID'], means.accessTokenExpired, 401),
  code('login', ['INVALID_LOGIN'], means.wrongPassword, 500),
  code('login-security-token', ['LOGIN_MUST_USE_SECURITY_TOKEN'], likely(means.wrongPassword), 500),
  code(
    'locked',
    [
      'LOGIN_CHALLENGE_ISSUED',
      'LOGIN_CHALLENGE_PENDING',
      'LOGIN_DURING_RESTRICTED_DOMAIN',
      'LOGIN_DURING_RESTRICTED_TIME',
    ],
    means.ipNotAllowed,
    500,
  ),
  code('password-lockout', ['PASSWORD_LOCKOUT'], means.accountLocked, 500),
  code('password-expired', ['INVALID_OPERATION_WITH_EXPIRED_PASSWORD'], means.passwordExpired, 500),
  code(
    'client-not-allowed',
    ['CLIENT_NOT_ACCESSIBLE_FOR_USER', 'CLIENT_REQUIRE_UPDATE_FOR_USER', 'MUTUAL_AUTHENTICATION_FAILED'],
    likely(means.adminPolicy),
    500,
  ),
  code('app-access', ['invalid_app_access', 'OAUTH_APP_ACCESS_DENIED'], likely(means.adminConsentRequired), 400),
  code('sso-down', ['SSO_SERVICE_DOWN'], likely(means.outage), 500),
  code('trial-over', ['TRIAL_EXPIRED'], means.subscriptionInactive, 403),
  code('org-locked', ['ORG_LOCKED'], means.orgFrozen, 403),
  code('api-off', ['API_DISABLED_FOR_ORG'], means.planLimit, 403),
  code('feature-off', ['FUNCTIONALITY_NOT_ENABLED'], { ...likely(means.planLimit), scope: 'stream' }, 403),
  {
    id: 'salesforce/daily-limit',
    match: { code: ['REQUEST_LIMIT_EXCEEDED', 'sf:REQUEST_LIMIT_EXCEEDED'], words: ['totalrequests | total requests'] },
    ...means.quotaExhausted,
    citation: apiErrors,
    example: answer(403, [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }], {
      auth: 'oauth2',
    }),
  },
  code(
    'limits',
    ['REQUEST_LIMIT_EXCEEDED', 'EXCEEDED_QUOTA', 'EXCEEDED_MAX_SEMIJOIN_SUBSELECTS', 'EXCEEDED_MAX_QUERY_CURSORS'],
    means.rateLimited,
    403,
  ),
  code('too-long', ['REQUEST_RUNNING_TOO_LONG', 'QUERY_TIMEOUT'], means.timeout, 400),
  code('lock', ['UNABLE_TO_LOCK_ROW'], means.concurrentUpdate, 400),
  {
    id: 'salesforce/api-off-for-user',
    match: { code: ['API_CURRENTLY_DISABLED', 'sf:API_CURRENTLY_DISABLED'], words: ['for this user | this user'] },
    ...likely(means.roleLost),
    citation: apiErrors,
    example: answer(403, [{ message: 'API is disabled for this User', errorCode: 'API_CURRENTLY_DISABLED' }], {
      auth: 'oauth2',
    }),
  },
  code('server', ['SERVER_UNAVAILABLE', 'API_CURRENTLY_DISABLED', 'UNKNOWN_EXCEPTION'], likely(means.outage), 503),
  code(
    'access',
    [
      'INSUFFICIENT_ACCESS',
      'INSUFFICIENT_ACCESS_OR_READONLY',
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      'NO_ACCESS',
      'CANNOT_EXECUTE_FLOW_TRIGGER_NO_ACCESS',
      'TXN_SECURITY_NO_ACCESS',
    ],
    likely(means.objectAccessLost),
    403,
  ),
  {
    id: 'salesforce/class-access',
    match: { code: 'FORBIDDEN', words: ['apex class | do not have access to the apex'] },
    ...likely(means.objectAccessLost),
    citation: apiErrors,
    example: answer(403, [{ message: 'You do not have access to the Apex class named: X', errorCode: 'FORBIDDEN' }], {
      auth: 'oauth2',
    }),
  },
  code('api-permission', ['API_DISABLED', 'INSUFFICIENT_API_ACCESS'], likely(means.roleLost), 403),
  code('gone', ['ENTITY_IS_DELETED'], means.notFound, 404),
  code(
    'request',
    [
      'MALFORMED_QUERY',
      'INVALID_FIELD',
      'INVALID_TYPE',
      'MALFORMED_ID',
      'MALFORMED_SEARCH',
      'INVALID_QUERY_FILTER_OPERATOR',
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'INVALID_CROSS_REFERENCE_KEY',
      'INVALID_ID_FIELD',
      'INVALID_REPLICATION_DATE',
      'INVALID_BATCH_SIZE',
      'INACTIVE_OWNER_OR_USER',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'REQUIRED_FIELD_MISSING',
      'STRING_TOO_LONG',
      'DUPLICATES_DETECTED',
      'JSON_PARSER_ERROR',
      'INVALID_AUTH_HEADER',
      'OPERATION_TOO_LARGE',
      'EXCEEDED_ID_LIMIT',
      'INVALID_QUERY_LOCATOR',
      'INVALID_BATCH',
    ],
    means.badRequest,
    400,
  ),
  code('version', ['UNSUPPORTED_API_VERSION', 'INVALID_VERSION'], means.versionSunset, 404),
];
