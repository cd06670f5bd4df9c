// Snapchat: `request_status: ERROR` with a message; a batch may come with HTTP 200 and refuse single objects. Calls reach what the person who authorized may see.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const types = 'https://github.com/api-evangelist/snapchat/blob/main/errors/snapchat-problem-types.yml';

export const rules: readonly Rule[] = [
  {
    id: 'snapchat-ads/client-refused',
    match: { stage: 'token_refresh', words: ['invalid client credentials'] },
    ...means.invalidClient,
    citation: types,
    seen: 'Unauthorized - invalid client credentials',
    example: answer(
      401,
      { error: 'invalid_client', error_description: 'Invalid client credentials' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'snapchat-ads/access-token',
    match: { status: 401, words: ['unauthorized | access token'], stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: types,
    seen: 'Unauthorized - invalid or expired access token',
    example: answer(
      401,
      { request_status: 'ERROR', request_id: '2026', msg: 'Unauthorized - invalid or expired access token' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'snapchat-ads/scopes',
    match: { words: ['insufficient scopes | insufficient scope'], format: 'json' },
    ...means.scopeMissing,
    citation: types,
    seen: 'Forbidden - insufficient scopes',
    example: answer(
      403,
      { request_status: 'ERROR', request_id: '2026', msg: 'Forbidden - insufficient scopes' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'snapchat-ads/role',
    match: { words: ['insufficient permissions'], status: 403, format: 'json' },
    ...means.roleLost,
    citation: types,
    seen: 'Forbidden - insufficient permissions',
    example: answer(
      403,
      { request_status: 'ERROR', request_id: '2026', msg: 'Forbidden - insufficient permissions' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'snapchat-ads/forbidden',
    match: { status: 403, at: { request_status: 'ERROR' } },
    ...likely(means.roleLost),
    citation: types,
    seen: 'request_status',
    example: answer(403, { request_status: 'ERROR', request_id: '2026', msg: 'Forbidden' }, { auth: 'oauth2' }),
  },
  {
    id: 'snapchat-ads/account-not-found',
    match: { words: ['ad account not found | organization not found'] },
    ...likely(means.notFound),
    scope: 'data_source',
    citation: types,
    seen: 'Ad account not found',
    example: answer(
      404,
      { request_status: 'ERROR', request_id: '2026', msg: 'Ad account not found' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'snapchat-ads/not-found',
    match: { status: 404 },
    ...means.notFound,
    citation: types,
    seen: 'Campaign not found',
    example: answer(
      404,
      { request_status: 'ERROR', request_id: '2026', msg: 'Campaign not found' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'snapchat-ads/immutable-field',
    match: { code: ['E2023', '517'] },
    ...means.badRequest,
    citation: types,
    seen: 'E2023',
    example: answer(
      400,
      { request_status: 'ERROR', request_id: '2026', msg: 'Immutable field', error_code: 'E2023' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'snapchat-ads/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: types,
    seen: 'Rate limit exceeded',
    example: answer(
      429,
      { request_status: 'ERROR', request_id: '2026', msg: 'Rate limit exceeded' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'snapchat-ads/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: types,
    seen: 'invalid_grant',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The refresh token is invalid.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
