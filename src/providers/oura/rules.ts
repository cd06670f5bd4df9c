// Oura: the ring. `detail` in words; access tokens last a day, each refresh token works once.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://cloud.ouraring.com/docs/error-handling';
const reference = 'https://cloud.ouraring.com/v2/docs';

export const rules: readonly Rule[] = [
  {
    id: 'oura/subscription',
    match: { status: 403, words: ['subscription | membership'] },
    ...likely(means.subscriptionInactive),
    citation: reference,
    example: answer(
      403,
      { detail: "The user's subscription to Oura has expired and their data is not available via the API." },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'oura/scope',
    match: { status: [401, 403], words: ['scope | scopes'] },
    ...means.scopeMissing,
    citation: errors,
    seen: 'Missing Scopes',
    example: answer(
      401,
      { status: 401, title: 'Missing scopes', detail: 'Missing required scopes: daily' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'oura/app-too-old',
    match: { status: 426 },
    ...means.badRequest,
    citation: reference,
    example: answer(
      426,
      { detail: "The Oura user's mobile app does not meet the minimum app version requirement." },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'oura/refresh-token-used',
    match: { stage: 'token_refresh', words: ['already used | revoked'] },
    ...likely(means.revoked),
    citation: errors,
    seen: 'Token already used or revoked. If you are trying to use a refresh token, note that it can only be used once.',
    example: answer(
      400,
      {
        status: 400,
        title: 'Token already used or revoked',
        error: 'invalid_grant',
        error_description: 'Token already used or revoked.',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'oura/key',
    match: {
      saysNot: ['key expired'],
      auth: 'api_key',
      status: 401,
      words: ['token | unauthorized | invalid | expired | access'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: errors,
    seen: 'Access token not provided or is invalid.',
    example: answer(401, { status: 401, title: 'Unauthorized', detail: 'Invalid token.' }, { auth: 'api_key' }),
  },
  {
    id: 'oura/access-token',
    match: {
      stage: 'api_call',
      auth: 'oauth2',
      status: 401,
      words: ['token | unauthorized | invalid | expired | access'],
    },
    ...means.accessTokenExpired,
    citation: errors,
    seen: 'Token has expired.',
    example: answer(401, { status: 401, title: 'Unauthorized', detail: 'Invalid token.' }, { auth: 'oauth2' }),
  },
  {
    id: 'oura/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: reference,
    example: answer(429, { detail: 'Request Rate Limit Exceeded.' }, { auth: 'oauth2' }),
  },
];
