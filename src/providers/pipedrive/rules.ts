// Pipedrive: words of its two pages of status codes; `error` repeats the kind at the token endpoint.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const oauthCodes = 'https://pipedrive.readme.io/docs/marketplace-oauth-and-api-proxy-status-codes';
const statusCodes = 'https://pipedrive.readme.io/docs/core-api-concepts-http-status-codes';

export const rules: readonly Rule[] = [
  {
    id: 'pipedrive/refresh-token',
    match: { stage: 'token_refresh', words: ['refresh token is invalid'] },
    ...likely(means.revoked),
    citation: oauthCodes,
    seen: 'Invalid grant: refresh_token is invalid',
    example: answer(
      400,
      { success: false, error: 'invalid_grant', message: 'Invalid grant: refresh_token is invalid' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'pipedrive/authorization-code',
    match: { words: ['authorization code is invalid | authorization code has expired'] },
    ...means.badRequest,
    citation: oauthCodes,
    seen: 'Invalid grant: authorization_code has expired',
    example: answer(
      400,
      { success: false, error: 'invalid_grant', message: 'Invalid grant: authorization_code has expired' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'pipedrive/client',
    match: { words: ['client is invalid | cannot retrieve client credentials'] },
    ...means.invalidClient,
    citation: oauthCodes,
    seen: 'Invalid client: client is invalid',
    example: answer(
      401,
      { success: false, error: 'invalid_client', message: 'Invalid client: client is invalid' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'pipedrive/grant-type',
    match: { words: ['unsupported grant type | missing parameter grant type'] },
    ...means.clientBug,
    citation: oauthCodes,
    seen: 'Unsupported grant type: grant_type is invalid',
    example: answer(
      400,
      { success: false, error: 'unsupported_grant_type', message: 'Unsupported grant type: grant_type is invalid' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'pipedrive/company-closed',
    match: {
      words: [
        'company account is not open | account is not open | company is not active | trial has expired | payment required | payment details',
      ],
    },
    ...means.subscriptionInactive,
    citation: statusCodes,
    seen: 'Company account is not open',
    example: answer(402, { success: false, error: 'Company account is not open' }, { auth: 'api_key' }),
  },
  {
    id: 'pipedrive/access-token',
    match: {
      auth: 'oauth2',
      status: 401,
      words: ['unauthorized access | invalid token | access token | unauthorized'],
      format: 'json',
    },
    ...likely(means.accessTokenExpired),
    citation: oauthCodes,
    example: answer(
      401,
      { success: false, message: 'Invalid token: access token is invalid', errorCode: 401 },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'pipedrive/api-token',
    match: { status: 401, words: ['unauthorized access | invalid api token | you need to be authorized'] },
    ...means.wrongApiKey,
    citation: statusCodes,
    seen: 'Invalid API token',
    example: answer(401, { success: false, error: 'unauthorized access', errorCode: 401 }, { auth: 'api_key' }),
  },
  {
    id: 'pipedrive/scope',
    match: { words: ['scope and url mismatch'] },
    ...likely(means.scopeMissing),
    citation: oauthCodes,
    example: answer(403, { success: false, error: 'Scope and URL mismatch' }, { auth: 'oauth2' }),
  },
  {
    id: 'pipedrive/feature',
    match: { words: ['feature is not enabled | reached a limit'] },
    ...likely(means.planLimit),
    citation: statusCodes,
    seen: 'Feature is not enabled',
    example: answer(415, { success: false, error: 'Feature is not enabled' }, { auth: 'api_key' }),
  },
  {
    id: 'pipedrive/forbidden',
    match: { stage: 'api_call', status: 403, words: ['request not allowed | forbidden | permission'], format: 'json' },
    ...likely(means.roleLost),
    citation: statusCodes,
    seen: 'Request not allowed.',
    example: answer(403, { success: false, error: 'Request not allowed.' }, { auth: 'api_key' }),
  },
  {
    id: 'pipedrive/maintenance',
    match: { status: 503 },
    ...likely(means.maintenance),
    citation: statusCodes,
    seen: 'Scheduled maintenance',
    example: answer(503, ''),
  },
  {
    id: 'pipedrive/gone',
    match: { status: 410 },
    ...means.versionSunset,
    citation: statusCodes,
    seen: 'Old resource permanently unavailable',
    example: answer(410, ''),
  },
];
