// TrueLayer: `error` of the Data API and the token endpoint; `title` of the Data API v3.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const dataErrors = 'https://docs.truelayer.com/docs/error-codes-1';
const dataV3Errors = 'https://docs.truelayer.com/docs/data-v3-errors';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'truelayer/consent-ended',
    match: { code: 'invalid_grant' },
    ...likely(means.expiredAge),
    citation: dataErrors,
    seen: "This most often occurs when a user's 90 days of consent to access their account has expired.",
    example: answer(400, { error: 'invalid_grant', error_description: 'Invalid refresh token' }, refresh),
  },
  {
    id: 'truelayer/client-refused',
    match: { code: 'invalid_client' },
    ...means.invalidClient,
    citation: dataErrors,
    seen: 'invalid_client',
    example: answer(400, { error: 'invalid_client', error_description: 'Invalid client' }, refresh),
  },
  {
    id: 'truelayer/provider-deprecated',
    match: { code: 'deprecated_provider' },
    ...means.versionSunset,
    citation: dataErrors,
    seen: 'deprecated_provider',
    example: answer(
      400,
      { error: 'deprecated_provider', error_description: 'The provider has been deprecated.' },
      oauth,
    ),
  },
  {
    id: 'truelayer/connection-not-authorized',
    match: { words: ['invalid state'] },
    ...likely(means.revoked),
    citation: dataV3Errors,
    seen: 'The data connection is no longer authorized, so no data can be retrieved through it.',
    example: answer(
      400,
      {
        type: 'https://docs.truelayer.com/docs/error-types',
        title: 'Invalid State',
        status: 400,
        detail: 'The connection is no longer authorized.',
        trace_id: '0',
      },
      oauth,
    ),
  },
  {
    id: 'truelayer/unauthenticated',
    match: { words: ['unauthenticated'], status: 401 },
    ...means.accessTokenExpired,
    citation: dataV3Errors,
    seen: 'Unauthenticated',
    example: answer(
      401,
      {
        type: 'https://docs.truelayer.com/docs/error-types',
        title: 'Unauthenticated',
        status: 401,
        detail: 'The token is missing, malformed, or expired.',
        trace_id: '0',
      },
      oauth,
    ),
  },
  {
    id: 'truelayer/access-token',
    match: { code: 'invalid_token' },
    ...means.accessTokenExpired,
    citation: dataErrors,
    example: answer(401, { error: 'invalid_token', error_description: 'Token expired' }, oauth),
  },
  {
    id: 'truelayer/access-denied',
    match: { code: ['access_denied', 'sca_exceeded'] },
    ...likely(means.expiredAge),
    citation: dataErrors,
    example: answer(
      403,
      { error: 'access_denied', error_description: 'Access is not allowed for this resource' },
      oauth,
    ),
  },
  {
    id: 'truelayer/forbidden',
    match: { status: 403, words: ['forbidden'] },
    ...likely(means.revoked),
    citation: dataV3Errors,
    seen: 'If the user revoked access, or the Strong Customer Authentication window has expired, ask the user to reconnect their account.',
    example: answer(
      403,
      {
        type: 'https://docs.truelayer.com/docs/error-types',
        title: 'Forbidden',
        status: 403,
        detail: 'The token does not have access.',
        trace_id: '0',
      },
      oauth,
    ),
  },
  {
    id: 'truelayer/bank-unavailable',
    match: {
      status: [502, 503, 504],
      words: ['provider error | provider timeout | provider too many requests | temporarily unavailable'],
    },
    ...means.outage,
    citation: dataV3Errors,
    seen: 'Provider Error',
    example: answer(
      502,
      {
        type: 'https://docs.truelayer.com/docs/error-types',
        title: 'Provider Error',
        status: 502,
        detail: 'The bank did not answer.',
        trace_id: '0',
      },
      oauth,
    ),
  },
  {
    id: 'truelayer/not-supported',
    match: { words: ['feature not supported | endpoint not supported'] },
    ...means.badRequest,
    citation: dataV3Errors,
    seen: 'Feature Not Supported',
    example: answer(
      502,
      {
        type: 'https://docs.truelayer.com/docs/error-types',
        title: 'Feature Not Supported',
        status: 502,
        detail: 'The provider does not support this.',
        trace_id: '0',
      },
      oauth,
    ),
  },
  {
    id: 'truelayer/parameters',
    match: { code: ['validation_error', 'invalid_date_range'] },
    ...means.badRequest,
    citation: dataErrors,
    seen: 'invalid_date_range',
    example: answer(400, { error: 'invalid_date_range', error_description: 'Invalid date range provided.' }, oauth),
  },
  {
    id: 'truelayer/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: dataV3Errors,
    seen: 'Rate Limit Exceeded',
    example: answer(
      429,
      {
        type: 'https://docs.truelayer.com/docs/error-types',
        title: 'Rate Limit Exceeded',
        status: 429,
        detail: 'Try again later.',
        trace_id: '0',
      },
      oauth,
    ),
  },
];
