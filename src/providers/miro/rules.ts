// Miro: `code`, else words in `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developers.miro.com/reference/error-codes';
const scope = 'https://github.com/miroapp/app-examples/issues/26';
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'miro/token-missing',
    match: { code: 'tokenNotProvided' },
    ...likely(means.badRequest),
    citation: docs,
    example: answer(
      401,
      { status: 401, code: 'tokenNotProvided', message: 'No authorization token provided', type: 'error' },
      oauth,
    ),
  },
  {
    id: 'miro/token-unknown',
    match: { code: ['tokenNotFound', 'tokenExpired'], stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(401, { status: 401, code: 'tokenNotFound', message: 'Token not found', type: 'error' }, oauth),
  },
  {
    id: 'miro/scope',
    match: { words: ['requires scope | insufficient scopes | required scopes'], format: 'json', status: [200, '4xx'] },
    ...likely(means.scopeMissing),
    citation: scope,
    seen: 'requires scope',
    example: answer(
      403,
      { status: 403, code: 'insufficientPermissions', message: "Method requires scope 'boards:read'", type: 'error' },
      oauth,
    ),
  },
  {
    id: 'miro/no-access',
    match: { code: ['insufficientPermissions', 'accessDenied'] },
    ...likely(means.objectAccessLost),
    citation: docs,
    example: answer(
      403,
      { status: 403, code: 'insufficientPermissions', message: 'Insufficient permissions', type: 'error' },
      oauth,
    ),
  },
  {
    id: 'miro/board-gone',
    match: { status: 404, words: ['board not found'] },
    ...likely(means.notFound),
    citation: docs,
    example: answer(404, { status: 404, code: 'boardNotFound', message: 'Board not found', type: 'error' }, oauth),
  },
  {
    id: 'miro/rate-limited',
    match: { code: 'tooManyRequests' },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { status: 429, code: 'tooManyRequests', message: 'Too many requests', type: 'error' }, oauth),
  },
];
