// Mapbox: words in `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const tokens = 'https://docs.mapbox.com/help/troubleshooting/token-errors';
const api = 'https://docs.mapbox.com/api/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'mapbox/token-missing',
    match: { status: 401, words: ['no token'] },
    ...means.badRequest,
    citation: api,
    example: answer(401, { message: 'Not Authorized - No Token', error_code: 'NO_TOKEN' }, key),
  },
  {
    id: 'mapbox/token-refused',
    match: { status: 401, words: ['not authorized | invalid token'], without: ['no token'], format: 'json' },
    ...means.wrongApiKey,
    citation: tokens,
    seen: "If your token is deleted or if you've refreshed your default public token and are using an old token",
    example: answer(401, { message: 'Not Authorized - Invalid Token', error_code: 'INVALID_TOKEN' }, key),
  },
  {
    id: 'mapbox/scope',
    match: { status: 403, words: ['requires a token with | scope | token scope'], format: 'json' },
    ...means.scopeMissing,
    citation: tokens,
    seen: 'If your token is missing a required scope, the token will return a 403 status code.',
    example: answer(403, { message: 'This API requires a token with tokens:read scope.' }, key),
  },
  {
    id: 'mapbox/forbidden',
    match: { status: 403, words: ['forbidden'], format: 'json' },
    ...likely(means.scopeMissing),
    citation: tokens,
    seen: 'Missing Scopes',
    example: answer(403, { message: 'Forbidden' }, key),
  },
  {
    id: 'mapbox/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: api,
    example: answer(429, { message: 'Too Many Requests' }, key),
  },
  {
    id: 'mapbox/not-found',
    match: { status: 404, words: ['not found'] },
    ...likely(means.notFound),
    citation: api,
    example: answer(404, { message: 'Not Found' }, key),
  },
];
