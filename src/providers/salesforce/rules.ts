// Salesforce: what its token endpoint and sign-in say, and where the same code means several things. The rest of its codes: protocols/salesforce.ts.
import { answer, driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const oauthErrors = 'https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_flow_errors.htm';
const invalidGrant = 'https://www.nango.dev/blog/salesforce-oauth-refresh-token-invalid-grant';
const notApproved = 'https://help.salesforce.com/s/articleView?id=001121341&language=en_US&type=1';
const twoAtOnce =
  'https://github.com/segmentio/action-destinations/blob/main/packages/destination-actions/src/destinations/salesforce/__tests__/index.test.ts';
const notInstalled = 'https://github.com/dust-tt/dust/pull/26727';
const accessDenied = 'https://github.com/abisek/salesforce-elf-browser/issues/9';
const session = 'https://nango.dev/blog/fix-salesforce-invalid-session-id-error';
const securityToken = 'https://github.com/jsforce/jsforce/issues/487';
const login = 'https://github.com/simple-salesforce/simple-salesforce/issues/236';
const noApi = 'https://github.com/restforce/restforce/issues/219';
const whoWhat = 'https://github.com/stitchdata/docs/blob/master/_data/errors/extraction/saas/salesforce.yml';
const noRunAs = 'https://striim.com/docs/platform/en/salesforce-troubleshooting.html';
const limits = 'https://github.com/SalesforceLabs/OrgCheck/issues/432';
const sessionEnd =
  'https://developer.salesforce.com/docs/atlas.en-us.256.0.api.meta/api/sforce_api_concepts_errorhandling.htm';
const apex = 'https://github.com/restforce/restforce/issues/599';
const streaming = 'https://github.com/SalesforceFoundation/salesforce-streaming-client/issues/15';

export const rules: readonly Rule[] = [
  {
    id: 'salesforce/app-not-installed',
    match: { code: ['app_not_found', 'OAUTH_EC_APP_NOT_FOUND'] },
    ...means.adminPolicy,
    citation: notInstalled,
    seen: 'External client app is not installed in this org',
    example: answer(
      400,
      { error: 'app_not_found', error_description: 'External client app is not installed in this org' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/app-not-installed-words',
    match: { words: ['app is not installed in this org | app must be installed | not installed in this org'] },
    ...likely(means.adminPolicy),
    citation: notInstalled,
    seen: 'External client app is not installed in this org',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'External client app is not installed in this org' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/app-access-denied',
    match: { code: ['OAUTH_APP_ACCESS_DENIED', 'invalid_app_access', 'OAUTH_APP_BLOCKED'] },
    ...likely(means.adminConsentRequired),
    citation: accessDenied,
    seen: 'OAUTH_APP_ACCESS_DENIED',
    example: answer(
      400,
      { error: 'invalid_app_access', error_description: 'user is not admin approved to access this app' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/not-admin-approved',
    match: { words: ['not admin approved | hasnt approved this consumer | has not approved this consumer'] },
    ...means.adminConsentRequired,
    citation: notApproved,
    seen: "user hasn't approved this consumer",
    example: answer(
      400,
      { error: 'invalid_grant', error_description: "user hasn't approved this consumer" },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/no-run-as-user',
    match: { stage: 'token_refresh', words: ['no client credentials user enabled'] },
    ...means.adminPolicy,
    citation: noRunAs,
    seen: 'no client credentials user enabled',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'no client credentials user enabled' },
      { stage: 'token_refresh', auth: 'service_account' },
    ),
  },
  {
    id: 'salesforce/code-used',
    match: { stage: 'token_refresh', words: ['expired authorization code'] },
    ...likely(means.badRequest),
    citation: oauthErrors,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'expired authorization code' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/two-refreshes-at-once',
    match: { stage: 'token_refresh', words: ['token request is already being processed'] },
    ...means.concurrentUpdate,
    citation: twoAtOnce,
    seen: 'token request is already being processed',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'token request is already being processed' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/address-restricted',
    match: { stage: 'token_refresh', words: ['ip restricted | ip not allowed'] },
    ...likely(means.ipNotAllowed),
    citation: oauthErrors,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'ip restricted' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/refresh-token-refused',
    match: {
      stage: 'token_refresh',
      code: 'invalid_grant',
      words: ['expired access refresh token | expired refresh token'],
    },
    ...likely(means.revoked),
    citation: oauthErrors,
    seen: 'expired access/refresh token',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'expired access/refresh token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/password-refused',
    match: { stage: 'token_refresh', auth: 'basic', code: 'invalid_grant', words: ['authentication failure'] },
    ...likely(means.wrongPassword),
    citation: invalidGrant,
    seen: 'authentication failure',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'authentication failure' },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'salesforce/user-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant', words: ['authentication failure'] },
    ...likely(means.passwordChanged),
    citation: invalidGrant,
    seen: 'authentication failure',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'authentication failure' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/wrong-audience',
    match: { stage: 'token_refresh', words: ['audience validation failed | audience is invalid'] },
    ...likely(means.clientBug),
    citation: oauthErrors,
    seen: 'Audience validation failed',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Audience validation failed' },
      { stage: 'token_refresh', auth: 'service_account' },
    ),
  },
  {
    id: 'salesforce/session-not-for-api',
    match: { code: 'INVALID_SESSION_ID', words: ['not valid for use with'] },
    ...likely(means.mfaOrSsoRequired),
    citation: session,
    seen: 'This session is not valid for use with the REST API',
    example: answer(
      401,
      [{ message: 'This session is not valid for use with the REST API', errorCode: 'INVALID_SESSION_ID' }],
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/session-ended',
    match: { code: ['INVALID_SESSION_ID', 'sf:INVALID_SESSION_ID'] },
    ...means.accessTokenExpired,
    citation: sessionEnd,
    seen: 'INVALID_SESSION_ID',
    example: answer(401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], {
      auth: 'oauth2',
    }),
  },
  {
    id: 'salesforce/security-token',
    match: { code: ['LOGIN_MUST_USE_SECURITY_TOKEN', 'sf:LOGIN_MUST_USE_SECURITY_TOKEN'] },
    ...likely(means.wrongPassword),
    citation: securityToken,
    seen: 'LOGIN_MUST_USE_SECURITY_TOKEN',
    example: answer(
      500,
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><soapenv:Fault><faultcode>LOGIN_MUST_USE_SECURITY_TOKEN</faultcode><faultstring>Invalid username, password, security token; or user locked out. Are you at a new location?</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>',
      { auth: 'basic' },
    ),
  },
  {
    id: 'salesforce/login-refused',
    match: { code: ['INVALID_LOGIN', 'sf:INVALID_LOGIN'] },
    ...means.wrongPassword,
    citation: login,
    seen: 'Invalid username, password, security token; or user locked out.',
    example: answer(
      500,
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><soapenv:Fault><faultcode>INVALID_LOGIN</faultcode><faultstring>INVALID_LOGIN: Invalid username, password, security token; or user locked out.</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>',
      { auth: 'basic' },
    ),
  },
  {
    id: 'salesforce/no-api-in-edition',
    match: { code: ['API_DISABLED_FOR_ORG', 'sf:API_DISABLED_FOR_ORG'] },
    ...means.planLimit,
    citation: noApi,
    seen: 'API_DISABLED_FOR_ORG',
    example: answer(
      403,
      [{ message: 'The REST API is not enabled for this Organization.', errorCode: 'API_DISABLED_FOR_ORG' }],
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/query-not-all-visible',
    match: { code: 'OPERATION_TOO_LARGE', words: ['distinct whos | distinct who whats | who whats'] },
    ...likely(means.objectAccessLost),
    citation: whoWhat,
    seen: "exceeded 100000 distinct who/what's",
    example: answer(400, [{ message: "exceeded 100000 distinct who/what's", errorCode: 'OPERATION_TOO_LARGE' }], {
      stage: 'db_query',
      auth: 'oauth2',
    }),
  },
  {
    id: 'salesforce/daily-requests',
    match: { code: 'REQUEST_LIMIT_EXCEEDED', words: ['totalrequests | total requests'] },
    ...likely(means.quotaExhausted),
    citation: limits,
    example: answer(403, [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }], {
      auth: 'oauth2',
    }),
  },
  {
    id: 'salesforce/concurrent-limit',
    match: { code: 'REQUEST_LIMIT_EXCEEDED' },
    ...means.rateLimited,
    citation: limits,
    seen: 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
    example: answer(
      403,
      [
        {
          message: 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
          errorCode: 'REQUEST_LIMIT_EXCEEDED',
        },
      ],
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/concurrent-users',
    match: { words: ['concurrent user limit exceeded'] },
    ...means.rateLimited,
    citation: streaming,
    seen: 'Organization concurrent user limit exceeded',
    example: driverError(
      '403',
      "('Connection closed by the server', {'ext': {'sfdc': {'failureReason': '403::Organization concurrent user limit exceeded'}}})",
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce/apex-class-access',
    match: { code: 'FORBIDDEN', words: ['you do not have access'] },
    ...likely(means.objectAccessLost),
    citation: apex,
    seen: 'You do not have access to the Apex class named',
    example: answer(
      403,
      [{ message: 'You do not have access to the Apex class named: Example', errorCode: 'FORBIDDEN' }],
      { auth: 'oauth2' },
    ),
  },
];
