// Wrike: `error`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const help = 'https://help.wrike.com/hc/en-us/articles/23908384596631-Resolve-Common-REST-API-Errors';
const errors = 'https://developers.wrike.com/errors/';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'wrike/wrong-host',
    match: { status: 300 },
    ...means.wrongRegion,
    citation: help,
    seen: 'Check that your Base URL is correct.',
    example: answer(300, { errorDescription: 'Incorrect Base URL', error: 'wrong_host' }, oauth),
  },
  {
    id: 'wrike/token-refused',
    match: { code: 'not_authorized', auth: ['api_key', 'basic'] },
    ...likely(means.wrongApiKey),
    citation: errors,
    example: answer(401, { errorDescription: 'Access token is unknown or invalid', error: 'not_authorized' }, key),
  },
  {
    id: 'wrike/access-token',
    match: { stage: 'api_call', code: 'not_authorized' },
    ...means.accessTokenExpired,
    citation: errors,
    example: answer(401, { errorDescription: 'Access token is unknown or invalid', error: 'not_authorized' }, oauth),
  },
  {
    id: 'wrike/refresh-refused',
    match: { stage: 'token_refresh', code: ['invalid_grant', 'not_authorized'] },
    ...likely(means.revoked),
    citation: errors,
    example: answer(400, { errorDescription: 'Refresh token is invalid', error: 'invalid_grant' }, refresh),
  },
  {
    id: 'wrike/no-access',
    match: { code: 'access_forbidden' },
    ...likely(means.objectAccessLost),
    citation: errors,
    example: answer(
      403,
      { errorDescription: 'Access denied to requested entity for user', error: 'access_forbidden' },
      oauth,
    ),
  },
  {
    id: 'wrike/licence',
    match: { code: 'not_allowed' },
    ...means.planLimit,
    citation: errors,
    example: answer(
      403,
      { errorDescription: 'Requested action is not allowed due to license or quota limitations', error: 'not_allowed' },
      oauth,
    ),
  },
  {
    id: 'wrike/rate-limited',
    match: { code: ['rate_limit_exceeded', 'too_many_requests'] },
    ...means.rateLimited,
    citation: errors,
    example: answer(
      429,
      { errorDescription: 'IP is blocked or rate limit was exceeded', error: 'rate_limit_exceeded' },
      oauth,
    ),
  },
  {
    id: 'wrike/bad-request',
    match: { code: ['invalid_request', 'invalid_parameter', 'parameter_required', 'method_not_found'] },
    ...means.badRequest,
    citation: help,
    seen: 'invalid_request',
    example: answer(400, { errorDescription: 'Request is not valid', error: 'invalid_request' }, oauth),
  },
  {
    id: 'wrike/not-found',
    match: { code: 'resource_not_found' },
    ...means.notFound,
    citation: errors,
    example: answer(404, { errorDescription: 'Requested entity not found', error: 'resource_not_found' }, oauth),
  },
  {
    id: 'wrike/server-error',
    match: { code: 'server_error' },
    ...means.outage,
    citation: errors,
    example: answer(500, { errorDescription: 'Server error', error: 'server_error' }, oauth),
  },
];
