// Todoist: `error_tag`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const token = 'https://github.com/tod-org/tod/issues/223';
const sunset = 'https://github.com/jeremiaa/magic-frame/issues/14';
const api = 'https://developer.todoist.com/api/v1/';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'todoist/grant-refused',
    match: { auth: 'oauth2', at: { error_tag: 'AUTH_INVALID_TOKEN' } },
    ...likely(means.revoked),
    citation: token,
    seen: 'AUTH_INVALID_TOKEN',
    example: answer(
      403,
      { error: 'Invalid token', error_code: 401, error_tag: 'AUTH_INVALID_TOKEN', http_code: 403 },
      oauth,
    ),
  },
  {
    id: 'todoist/token-refused',
    match: { at: { error_tag: 'AUTH_INVALID_TOKEN' } },
    ...likely(means.wrongApiKey),
    citation: token,
    seen: 'AUTH_INVALID_TOKEN',
    example: answer(
      403,
      { error: 'Invalid token', error_code: 401, error_tag: 'AUTH_INVALID_TOKEN', http_code: 403 },
      key,
    ),
  },
  {
    id: 'todoist/unauthorized',
    match: { at: { error_tag: 'UNAUTHORIZED' }, auth: 'oauth2' },
    ...likely(means.revoked),
    citation: api,
    example: answer(401, { error: 'Unauthorized', error_code: 477, error_tag: 'UNAUTHORIZED', http_code: 401 }, oauth),
  },
  {
    id: 'todoist/unauthorized-token',
    match: { at: { error_tag: 'UNAUTHORIZED' } },
    ...likely(means.wrongApiKey),
    citation: api,
    example: answer(401, { error: 'Unauthorized', error_code: 477, error_tag: 'UNAUTHORIZED', http_code: 401 }, key),
  },
  {
    id: 'todoist/scope',
    match: { at: { error_tag: 'AUTH_INSUFFICIENT_TOKEN_SCOPE' } },
    ...means.scopeMissing,
    citation: api,
    example: answer(
      403,
      { error: 'Insufficient token scope', error_tag: 'AUTH_INSUFFICIENT_TOKEN_SCOPE', http_code: 403 },
      oauth,
    ),
  },
  {
    id: 'todoist/premium-only',
    match: { at: { error_tag: 'PREMIUM_ONLY' } },
    ...means.planLimit,
    citation: api,
    example: answer(
      403,
      { error: 'Premium only feature', error_code: 32, error_tag: 'PREMIUM_ONLY', http_code: 403 },
      oauth,
    ),
  },
  {
    id: 'todoist/rate-limited',
    match: { at: { error_tag: 'LIMITS_REACHED' } },
    ...means.rateLimited,
    citation: api,
    example: answer(
      429,
      {
        error: 'Too many requests. Limits reached. Try again later',
        error_code: 35,
        error_extra: { retry_after: 2 },
        error_tag: 'LIMITS_REACHED',
        http_code: 429,
      },
      oauth,
    ),
  },
  {
    id: 'todoist/api-sunset',
    match: { status: 410 },
    ...means.versionSunset,
    citation: sunset,
    seen: 'This endpoint is deprecated',
    example: answer(
      410,
      'This endpoint is deprecated. Please update your use case to rely on the new API endpoints, available under /api/v1/ prefixes.',
      key,
    ),
  },
];
