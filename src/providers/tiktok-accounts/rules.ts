// TikTok API v2: words in `error.code`. The Accounts API answers with the numbers of the Business API, but here access tokens live a day and are refreshed.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developers.tiktok.com/doc/tiktok-api-v2-error-handling';
const oauth = 'https://developers.tiktok.com/doc/oauth-error-handling';
const business = 'https://github.com/api-evangelist/tiktok-ads/blob/main/errors/tiktok-ads-error-codes.yml';
const limits = 'https://developers.tiktok.com/doc/tiktok-api-v2-rate-limit';
const bearer = 'https://www.volcengine.com/article/1422075';

export const rules: readonly Rule[] = [
  {
    id: 'tiktok-accounts/access-token',
    match: { code: 'access_token_invalid' },
    ...means.accessTokenExpired,
    citation: codes,
    seen: 'access_token_invalid',
    example: answer(
      401,
      {
        data: {},
        error: {
          code: 'access_token_invalid',
          message: 'The access token is invalid or not found in the request.',
          log_id: '2026',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-accounts/access-token-aged',
    match: { code: ['40102', '40105'] },
    ...means.accessTokenExpired,
    citation: bearer,
    seen: '40105',
    example: answer(
      200,
      { code: 40105, message: 'Access token is incorrect or has been revoked.', request_id: '2026', data: {} },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-accounts/refresh-token-expired',
    match: { code: '40103' },
    ...means.expiredAge,
    citation: business,
    seen: '40103',
    example: answer(
      200,
      { code: 40103, message: 'Refresh token has expired.', request_id: '2026', data: {} },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-accounts/refresh-token-refused',
    match: { code: '40107' },
    ...likely(means.revoked),
    citation: business,
    seen: '40107',
    example: answer(
      200,
      { code: 40107, message: 'Invalid or incorrect refresh token.', request_id: '2026', data: {} },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-accounts/scope-not-authorized',
    match: { code: 'scope_not_authorized' },
    ...means.scopeMissing,
    citation: codes,
    seen: 'scope_not_authorized',
    example: answer(
      401,
      {
        data: {},
        error: {
          code: 'scope_not_authorized',
          message: 'The user did not authorize the scope required for completing this request.',
          log_id: '2026',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-accounts/scope-of-fields',
    match: { code: 'scope_permission_missed' },
    ...means.scopeMissing,
    scope: 'stream',
    citation: codes,
    seen: 'scope_permission_missed',
    example: answer(
      401,
      {
        data: {},
        error: { code: 'scope_permission_missed', message: 'Some fields need additional scopes.', log_id: '2026' },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-accounts/rate-limited',
    match: { code: 'rate_limit_exceeded' },
    ...means.rateLimited,
    citation: limits,
    seen: 'rate_limit_exceeded',
    example: answer(
      429,
      { data: {}, error: { code: 'rate_limit_exceeded', message: 'The API rate limit was exceeded.', log_id: '2026' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-accounts/internal',
    match: { code: 'internal_error' },
    ...means.outage,
    citation: codes,
    seen: 'internal_error',
    example: answer(
      500,
      { data: {}, error: { code: 'internal_error', message: 'Please try again later.', log_id: '2026' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-accounts/bad-request',
    match: { code: ['invalid_params', 'invalid_file_upload'] },
    ...means.badRequest,
    citation: codes,
    seen: 'invalid_params',
    example: answer(
      400,
      {
        data: {},
        error: { code: 'invalid_params', message: 'One or more fields in request is invalid.', log_id: '2026' },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-accounts/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: oauth,
    seen: 'invalid_grant',
    example: answer(
      200,
      { error: 'invalid_grant', error_description: 'Refresh token is invalid or expired.', log_id: '2026' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-accounts/client',
    match: { code: ['invalid_client', 'unauthorized_client'] },
    ...means.invalidClient,
    citation: oauth,
    seen: 'invalid_client',
    example: answer(
      401,
      { error: 'invalid_client', error_description: 'Client key or secret is incorrect.', log_id: '2026' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
