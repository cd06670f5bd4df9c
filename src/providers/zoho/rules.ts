// Zoho: `code` or `errorCode` of its APIs, `error` of the token endpoint, which refuses with status 200. What all its products share.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const invalidToken = 'https://github.com/googleworkspace/apps-script-oauth2/issues/197';
const authFailure = 'https://github.com/rikas/zoho_hub/pull/34';
const refreshRefused = 'https://github.com/Weble/ZohoBooksApi/issues/84';
const social = 'https://www.zoho.com/social/api/oauth-authentication.html';
const legacy = 'https://www.zoho.com/developer/help/api/error-messages.html';
const validity = 'https://zohohelp.com/crm/developer/docs/api/v8/token-validity.html';
const desk = 'https://desk.zoho.com/DeskAPIDocument';
const books = 'https://www.zoho.com/books/api/v3/errors/';
const grantCode = 'https://github.com/zoho/zcrm-csharp-sdk/issues/7';

export const rules: readonly Rule[] = [
  {
    id: 'zoho/refresh-too-often',
    match: { stage: 'token_refresh', words: ['access denied | too many requests continuously'] },
    ...means.rateLimited,
    citation: validity,
    seen: 'Access Denied',
    example: answer(
      400,
      {
        error: 'Access Denied',
        error_description: 'You have made too many requests continuously. Please try again after some time.',
        status: 'failure',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho/refresh-token-refused',
    match: { stage: 'token_refresh', code: ['invalid_code', 'invalid_refresh_token'] },
    ...likely(means.revoked),
    citation: refreshRefused,
    seen: 'invalid_code',
    example: answer(200, { error: 'invalid_code' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'zoho/grant-code-refused',
    match: { code: 'invalid_code' },
    ...likely(means.badRequest),
    citation: grantCode,
    seen: 'invalid_code',
    example: answer(200, { error: 'invalid_code' }, { auth: 'oauth2' }),
  },
  {
    id: 'zoho/client-secret',
    match: { code: ['invalid_client_secret', 'invalid_client'] },
    ...likely(means.invalidClient),
    citation: refreshRefused,
    example: answer(200, { error: 'invalid_client_secret' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'zoho/scope',
    match: { code: ['OAUTH_SCOPE_MISMATCH', 'INVALID_OAUTHSCOPE', 'SCOPE_MISMATCH', 'INVALID_OAUTH_SCOPE'] },
    ...means.scopeMissing,
    citation: social,
    seen: 'INVALID_OAUTHSCOPE',
    example: answer(401, { error: { code: 401, message: 'INVALID_OAUTHSCOPE' } }, { auth: 'oauth2' }),
  },
  {
    id: 'zoho/access-token',
    match: { code: ['INVALID_TOKEN', 'INVALID_OAUTHTOKEN', 'INVALID_OAUTH', 'INVALID_TICKET_ID'] },
    ...means.accessTokenExpired,
    citation: invalidToken,
    seen: 'INVALID_TOKEN',
    example: answer(
      401,
      { code: 'INVALID_TOKEN', details: {}, message: 'invalid oauth token', status: 'error' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho/authentication-failure',
    match: { code: 'AUTHENTICATION_FAILURE' },
    ...means.accessTokenExpired,
    citation: authFailure,
    seen: 'AUTHENTICATION_FAILURE',
    example: answer(
      401,
      { code: 'AUTHENTICATION_FAILURE', details: {}, message: 'Authentication failed', status: 'error' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho/org-of-another',
    match: { code: 'OAUTH_ORG_MISMATCH' },
    ...likely(means.objectAccessLost),
    citation: desk,
    example: answer(
      403,
      { errorCode: 'OAUTH_ORG_MISMATCH', message: 'The OAuth token does not belong to this organisation.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho/licence',
    match: { code: ['LICENSE_ACCESS_LIMITED', 'FEATURE_NOT_SUPPORTED', 'FEATURE_NOT_ENABLED', 'LICENSE_NOT_ACTIVE'] },
    ...likely(means.planLimit),
    citation: desk,
    example: answer(
      403,
      { errorCode: 'LICENSE_ACCESS_LIMITED', message: 'Your edition does not support this.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho/threshold',
    match: { code: ['THRESHOLD_EXCEEDED', 'TOO_MANY_REQUESTS', 'API_LIMIT_EXCEEDED'] },
    ...likely(means.rateLimited),
    citation: desk,
    example: answer(
      429,
      { errorCode: 'THRESHOLD_EXCEEDED', message: 'The number of API calls has reached its limit.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho/books-not-allowed',
    match: { at: { code: '57' }, words: ['not authorized'] },
    ...likely(means.roleLost),
    citation: books,
    example: answer(401, { code: 57, message: 'You are not authorized to perform this operation' }, { auth: 'oauth2' }),
  },
  {
    id: 'zoho/books-token',
    match: { at: { code: '14' } },
    ...likely(means.accessTokenExpired),
    citation: books,
    example: answer(401, { code: 14, message: 'Invalid value passed for authtoken.' }, { auth: 'oauth2' }),
  },
  {
    id: 'zoho/books-limit',
    match: { code: ['43', '44', '45', '1070'], words: ['limit | blocked | too many'] },
    ...likely(means.rateLimited),
    citation: books,
    example: answer(
      429,
      { code: 45, message: 'The API call for this organization has exceeded the call rate limit of 1000.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho/key-inactive',
    match: { code: '4501' },
    ...means.apiKeyDeleted,
    citation: legacy,
    seen: 'API Key is inactive',
    example: answer(
      200,
      { response: { error: { code: '4501', message: 'API Key is inactive' } } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'zoho/wrong-key',
    match: { code: ['4890', '4834'] },
    ...likely(means.wrongApiKey),
    citation: legacy,
    seen: 'Wrong API Key',
    example: answer(200, { response: { error: { code: '4890', message: 'Wrong API Key' } } }, { auth: 'api_key' }),
  },
  {
    id: 'zoho/edition',
    match: { code: '4502' },
    ...means.planLimit,
    citation: legacy,
    seen: 'This module is not supported in your edition',
    example: answer(
      200,
      { response: { error: { code: '4502', message: 'This module is not supported in your edition' } } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'zoho/no-api-permission',
    match: { code: ['4001', '4487', '401.1', '401.2', '401.3'] },
    ...means.roleLost,
    citation: legacy,
    seen: 'No API permission',
    example: answer(200, { response: { error: { code: '4001', message: 'No API permission' } } }, { auth: 'api_key' }),
  },
  {
    id: 'zoho/disabled',
    match: { code: ['4101', '4102'] },
    ...likely(means.orgFrozen),
    citation: legacy,
    seen: 'Zoho CRM disabled',
    example: answer(200, { response: { error: { code: '4101', message: 'Zoho CRM disabled' } } }, { auth: 'api_key' }),
  },
  {
    id: 'zoho/legacy-limit',
    match: { code: ['4820', '4421', '4423'] },
    ...means.rateLimited,
    citation: legacy,
    seen: 'Number of API calls exceeded',
    example: answer(
      200,
      { response: { error: { code: '4421', message: 'Number of API calls exceeded' } } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'zoho/legacy-request',
    match: { code: ['4600', '4401', '4831', '4832', '4835', '4420'] },
    ...means.badRequest,
    citation: legacy,
    seen: 'Missing parameters error',
    example: answer(
      200,
      { response: { error: { code: '4831', message: 'Missing parameters error' } } },
      { auth: 'api_key' },
    ),
  },
];
