// FreshBooks: `error` of the identity endpoints, `errno` of the accounting ones.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const sdkTest =
  'https://github.com/freshbooks/freshbooks-nodejs-sdk/blob/main/packages/api/__tests__/APIClient.test.ts';
const errors = 'https://www.freshbooks.com/api/errors';
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'freshbooks/unauthenticated',
    match: { code: 'unauthenticated' },
    ...means.accessTokenExpired,
    citation: sdkTest,
    seen: 'unauthenticated',
    example: answer(
      401,
      { error: 'unauthenticated', error_description: 'This action requires authentication to continue.' },
      oauth,
    ),
  },
  {
    id: 'freshbooks/requires-authentication',
    match: { words: ['requires authentication to continue'] },
    ...means.accessTokenExpired,
    citation: sdkTest,
    seen: 'This action requires authentication to continue.',
    example: answer(401, { error_description: 'This action requires authentication to continue.' }, oauth),
  },
  {
    id: 'freshbooks/account-access-lost',
    match: { code: '1003' },
    ...guess(means.objectAccessLost),
    citation: errors,
    example: answer(
      401,
      {
        response: {
          errors: [
            {
              message: 'The server could not verify that you are authorized to access the URL requested.',
              errno: 1003,
            },
          ],
        },
      },
      oauth,
    ),
  },
  {
    id: 'freshbooks/resource-not-found',
    match: { code: '1012' },
    ...likely(means.notFound),
    citation:
      'https://glama.ai/mcp/servers/@Good-Samaritan-Software-LLC/freshbooks-mcp/blob/efcd09d4c69ba31682236c6e85f2c6b0b2cbd84d/docs/api/errors.md',
    seen: '1012',
    example: answer(404, { response: { errors: [{ message: 'Client not found.', errno: 1012 }] } }, oauth),
  },
  {
    id: 'freshbooks/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: errors,
    example: answer(429, { error: 'internal_server_error', error_description: 'internal server error' }, oauth),
  },
  {
    id: 'freshbooks/scope-missing',
    match: { code: ['insufficient_scope', 'unauthorized_scope'] },
    ...likely(means.scopeMissing),
    citation: errors,
    example: answer(403, { error: 'insufficient_scope', error_description: 'The requested scope is missing.' }, oauth),
  },
];
