// Directus: `errors[].extensions.code`; numbers in the old version 8.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://directus.io/docs/guides/connect/errors';
const old = 'https://github.com/directus/v8-archive/issues/1054';
const key = { auth: 'api_key' } as const;
const session = { auth: 'session' } as const;
const basic = { auth: 'basic' } as const;
const sessionrefresh = { stage: 'token_refresh', auth: 'session' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'directus/v8-token-expired',
    match: { at: { 'error.code': '110' } },
    ...means.expiredAge,
    citation: old,
    seen: 'Expired Request Token',
    example: answer(500, { error: { code: 110, message: 'Expired Request Token' } }, session),
  },
  {
    id: 'directus/v8-token-invalid',
    match: { at: { 'error.code': '109' } },
    ...means.wrongApiKey,
    citation: old,
    seen: 'Invalid Request Token',
    example: answer(500, { error: { code: 109, message: 'Invalid Request Token' } }, session),
  },
  {
    id: 'directus/token-expired-typed',
    match: { auth: 'api_key', code: 'TOKEN_EXPIRED' },
    ...means.expiredAge,
    citation: errors,
    seen: 'TOKEN_EXPIRED',
    example: answer(401, { errors: [{ message: 'Token expired.', extensions: { code: 'TOKEN_EXPIRED' } }] }, key),
  },
  {
    id: 'directus/token-expired',
    match: { code: 'TOKEN_EXPIRED' },
    ...means.accessTokenExpired,
    citation: errors,
    seen: 'TOKEN_EXPIRED',
    example: answer(401, { errors: [{ message: 'Token expired.', extensions: { code: 'TOKEN_EXPIRED' } }] }, session),
  },
  {
    id: 'directus/invalid-token',
    match: { code: 'INVALID_TOKEN' },
    ...likely(means.wrongApiKey),
    citation: errors,
    seen: 'INVALID_TOKEN',
    example: answer(403, { errors: [{ message: 'Invalid token.', extensions: { code: 'INVALID_TOKEN' } }] }, key),
  },
  {
    id: 'directus/refresh-refused',
    match: { stage: 'token_refresh', code: 'INVALID_CREDENTIALS' },
    ...likely(means.revoked),
    citation: errors,
    seen: 'INVALID_CREDENTIALS',
    example: answer(
      401,
      { errors: [{ message: 'Invalid user credentials.', extensions: { code: 'INVALID_CREDENTIALS' } }] },
      sessionrefresh,
    ),
  },
  // The SDK's own code beside the words of the API: it is the access token that has aged.
  {
    id: 'directus/token-expired-in-words',
    match: { code: 'INVALID_CREDENTIALS', says: 'token expired', stage: 'api_call', auth: ['session', 'oauth2'] },
    ...means.accessTokenExpired,
    citation: errors,
    example: answer(
      401,
      { errors: [{ message: 'Token expired.', extensions: { code: 'INVALID_CREDENTIALS' } }] },
      session,
    ),
  },
  {
    id: 'directus/invalid-credentials',
    match: { code: 'INVALID_CREDENTIALS' },
    ...likely(means.wrongApiKey),
    citation: errors,
    seen: 'INVALID_CREDENTIALS',
    example: answer(
      401,
      { errors: [{ message: 'Invalid user credentials.', extensions: { code: 'INVALID_CREDENTIALS' } }] },
      key,
    ),
  },
  {
    id: 'directus/user-suspended',
    match: { code: 'USER_SUSPENDED' },
    ...means.userSuspended,
    citation: errors,
    example: answer(401, { errors: [{ message: 'User suspended.', extensions: { code: 'USER_SUSPENDED' } }] }, basic),
  },
  {
    id: 'directus/invalid-ip',
    match: { code: 'INVALID_IP' },
    ...means.ipNotAllowed,
    citation: errors,
    seen: 'INVALID_IP',
    example: answer(401, { errors: [{ message: 'Invalid IP address.', extensions: { code: 'INVALID_IP' } }] }, key),
  },
  {
    id: 'directus/invalid-otp',
    match: { code: 'INVALID_OTP' },
    ...means.mfaOrSsoRequired,
    citation: errors,
    seen: 'INVALID_OTP',
    example: answer(401, { errors: [{ message: 'Invalid user OTP.', extensions: { code: 'INVALID_OTP' } }] }, basic),
  },
  {
    id: 'directus/forbidden',
    match: { code: 'FORBIDDEN' },
    ...likely(means.objectAccessLost),
    citation: errors,
    seen: 'FORBIDDEN',
    example: answer(
      403,
      { errors: [{ message: "You don't have permission to access this.", extensions: { code: 'FORBIDDEN' } }] },
      key,
    ),
  },
  {
    id: 'directus/rate-limited',
    match: { code: 'REQUESTS_EXCEEDED' },
    ...means.rateLimited,
    citation: errors,
    seen: 'REQUESTS_EXCEEDED',
    example: answer(
      429,
      { errors: [{ message: 'Too many requests, retry after 1s.', extensions: { code: 'REQUESTS_EXCEEDED' } }] },
      key,
    ),
  },
  {
    id: 'directus/route-not-found',
    match: { code: 'ROUTE_NOT_FOUND' },
    ...means.notFound,
    citation: errors,
    seen: 'ROUTE_NOT_FOUND',
    example: answer(
      404,
      { errors: [{ message: "Route /items doesn't exist.", extensions: { code: 'ROUTE_NOT_FOUND' } }] },
      key,
    ),
  },
  {
    id: 'directus/unavailable',
    match: { code: ['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'] },
    ...means.outage,
    citation: errors,
    seen: 'SERVICE_UNAVAILABLE',
    example: answer(
      503,
      { errors: [{ message: 'Service unavailable.', extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
      key,
    ),
  },
  {
    id: 'directus/bad-request',
    match: {
      code: [
        'INVALID_QUERY',
        'INVALID_PAYLOAD',
        'FAILED_VALIDATION',
        'UNPROCESSABLE_CONTENT',
        'UNPROCESSABLE_ENTITY',
        'UNSUPPORTED_MEDIA_TYPE',
      ],
    },
    ...means.badRequest,
    citation: errors,
    seen: 'INVALID_QUERY',
    example: answer(400, { errors: [{ message: 'Invalid query.', extensions: { code: 'INVALID_QUERY' } }] }, key),
  },
];
