// Printful: `code`, `result`, and `error` with a reason and a message.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const keyChanges = 'https://github.com/notrab/headless-dropshipping-starter/issues/60';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'printful/private-token-refused',
    match: { status: 401, auth: ['api_key', 'basic'], words: ['access token provided is invalid'] },
    ...means.wrongApiKey,
    citation: keyChanges,
    seen: 'The access token provided is invalid.',
    example: answer(
      401,
      {
        code: 401,
        result: 'The access token provided is invalid.',
        error: { reason: 'Unauthorized', message: 'The access token provided is invalid.' },
      },
      key,
    ),
  },
  {
    id: 'printful/token-refused',
    match: { status: 401, words: ['access token provided is invalid'] },
    ...means.accessTokenExpired,
    citation: keyChanges,
    seen: 'The access token provided is invalid.',
    example: answer(
      401,
      {
        code: 401,
        result: 'The access token provided is invalid.',
        error: { reason: 'Unauthorized', message: 'The access token provided is invalid.' },
      },
      oauth,
    ),
  },
  {
    id: 'printful/store-not-named',
    match: { status: 400, words: ['endpoint requires store id'] },
    ...means.clientBug,
    citation: 'https://github.com/notrab/headless-dropshipping-starter/issues/107',
    seen: 'This endpoint requires `store_id`!',
    example: answer(
      400,
      {
        code: 400,
        result: 'This endpoint requires `store_id`!',
        error: { reason: 'BadRequest', message: 'This endpoint requires `store_id`!' },
      },
      key,
    ),
  },
];
