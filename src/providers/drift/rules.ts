// Drift: `error.type`; a refused token is answered with status 401 or 403.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://devdocs.drift.com/docs/data-and-errors';
const authentication = 'https://devdocs.drift.com/docs/authentication-and-scopes';

export const rules: readonly Rule[] = [
  {
    id: 'drift/scope',
    match: { code: 'authentication_error', words: ['scope | scopes | permission'] },
    ...likely(means.scopeMissing),
    citation: authentication,
    example: answer(
      403,
      { error: { type: 'authentication_error', message: 'The token lacks the scope contact_read.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'drift/access-token',
    match: { auth: 'oauth2', code: 'authentication_error', stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: errors,
    seen: 'authentication_error',
    example: answer(
      403,
      { error: { type: 'authentication_error', message: 'Missing proper authorization' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'drift/token',
    match: { code: 'authentication_error' },
    ...likely(means.wrongApiKey),
    citation: errors,
    seen: 'Missing proper authorization',
    example: answer(
      403,
      { error: { type: 'authentication_error', message: 'Missing proper authorization' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'drift/rate-limit',
    match: { code: 'rate_limit' },
    ...means.rateLimited,
    citation: errors,
    seen: 'rate_limit',
    example: answer(
      429,
      {
        error: { type: 'rate_limit', message: 'You have maxed your number of API calls for the provided time window' },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'drift/validation',
    match: { code: 'validation_error' },
    ...means.badRequest,
    citation: errors,
    seen: 'validation_error',
    example: answer(
      400,
      { error: { type: 'validation_error', message: 'One or more fields are invalid' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'drift/not-found',
    match: { code: 'not_found' },
    ...means.notFound,
    citation: errors,
    seen: 'not_found',
    example: answer(
      404,
      { error: { type: 'not_found', message: 'The requested resource was not found' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'drift/internal',
    match: { code: 'internal_error' },
    ...means.outage,
    citation: errors,
    seen: 'internal_error',
    example: answer(
      500,
      { error: { type: 'internal_error', message: 'Something went wrong in our system' } },
      { auth: 'oauth2' },
    ),
  },
];
