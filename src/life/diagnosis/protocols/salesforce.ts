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
  description('inactive-user', 'inactive user', means.userSuspended),
  description('inactive-org', 'inactive organization | inactive org | organization is inactive', means.orgFrozen),
  description('ip-restricted', 'ip restricted | invalid login hours | ip not allowed', means.ipNotAllowed),
  description('rate-limit', 'login rate exceeded | rate limit exceeded', means.rateLimited),
  description('no-user', 'no client credentials user enabled', means.adminPolicy),
  code('session', ['INVALID_SESSION_ID'], means.accessTokenExpired, 401),
  code('login', ['INVALID_LOGIN'], means.wrongPassword, 500),
  code(
    'locked',
    ['LOGIN_CHALLENGE_ISSUED', 'LOGIN_DURING_RESTRICTED_DOMAIN', 'LOGIN_DURING_RESTRICTED_TIME'],
    means.ipNotAllowed,
    500,
  ),
  code('password-expired', ['PASSWORD_LOCKOUT', 'INVALID_OPERATION_WITH_EXPIRED_PASSWORD'], means.accountLocked, 500),
  code('org-locked', ['ORG_LOCKED', 'TRIAL_EXPIRED', 'INACTIVE_OWNER_OR_USER'], likely(means.orgFrozen), 403),
  code('api-off', ['API_DISABLED_FOR_ORG', 'API_CURRENTLY_DISABLED'], means.planLimit, 403),
  code('limits', ['REQUEST_LIMIT_EXCEEDED', 'REQUEST_RUNNING_TOO_LONG', 'EXCEEDED_QUOTA'], means.rateLimited, 403),
  code('server', ['SERVER_UNAVAILABLE', 'UNABLE_TO_LOCK_ROW', 'QUERY_TIMEOUT'], likely(means.outage), 503),
  code(
    'access',
    [
      'INSUFFICIENT_ACCESS',
      'INSUFFICIENT_ACCESS_OR_READONLY',
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      'NO_ACCESS',
    ],
    likely(means.objectAccessLost),
    403,
  ),
  code('api-permission', ['API_DISABLED', 'FUNCTIONALITY_NOT_ENABLED'], likely(means.roleLost), 403),
  code(
    'request',
    [
      'MALFORMED_QUERY',
      'INVALID_FIELD',
      'INVALID_TYPE',
      'MALFORMED_ID',
      'INVALID_QUERY_FILTER_OPERATOR',
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'JSON_PARSER_ERROR',
      'INVALID_AUTH_HEADER',
      'OPERATION_TOO_LARGE',
      'INVALID_QUERY_LOCATOR',
      'METHOD_NOT_ALLOWED',
    ],
    means.badRequest,
    400,
  ),
  code('version', ['UNSUPPORTED_API_VERSION'], means.versionSunset, 404),
];
