// Front: `_error` with `status`, `title` and `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const started = 'https://dev.frontapp.com/docs/core-api-getting-started';
const authentication = 'https://dev.frontapp.com/docs/authentication';
const errors = 'https://dev.frontapp.com/docs/errors';
const oauth = 'https://dev.frontapp.com/docs/oauth';

export const rules: readonly Rule[] = [
  {
    id: 'front/plan',
    match: { status: [402, 403], words: ['plan | upgrade'] },
    ...means.planLimit,
    citation: 'https://dev.frontapp.com/docs/errors',
    example: answer(
      403,
      { _error: { status: 403, title: 'Forbidden', message: 'API access is not available on your plan' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'front/scope',
    match: { status: 403, words: ['scope | scopes | token does not have | not allowed by the token'] },
    ...likely(means.scopeMissing),
    citation: authentication,
    seen: 'Token scopes determine what resources the token (OAuth or API token) has access to edit.',
    example: answer(
      403,
      { _error: { status: 403, title: 'Forbidden', message: 'The token lacks the scope conversations:read' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'front/forbidden',
    match: {
      saysNot: ['network denied'],
      stage: 'api_call',
      status: 403,
      words: ['forbidden | permission | not allowed'],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: errors,
    example: answer(
      403,
      { _error: { status: 403, title: 'Forbidden', message: 'You do not have permission to do this.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'front/access-token',
    match: { auth: 'oauth2', status: 401, words: ['unauthenticated | unauthorized | token | jwt'], format: 'json' },
    ...likely(means.accessTokenExpired),
    citation: errors,
    example: answer(
      401,
      { _error: { status: 401, title: 'Unauthenticated', message: 'JSON web token expired' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'front/token',
    match: { stage: 'api_call', status: 401, words: ['unauthenticated | unauthorized | token | jwt'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: authentication,
    seen: 'You MUST send the token for each request in the Authorization header.',
    example: answer(
      401,
      { _error: { status: 401, title: 'Unauthenticated', message: 'JSON web token invalid' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'front/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: started,
    seen: '429 Too Many Requests',
    example: answer(429, '', { headers: { 'retry-after': '30' } }),
  },
  {
    id: 'front/refresh-token',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: oauth,
    example: answer(400, { error: 'invalid_grant' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
];
