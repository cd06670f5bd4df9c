// Mollie: `title` and `detail` of its problem answers.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const handlingErrors = 'https://docs.mollie.com/reference/handling-errors';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'mollie/key-refused',
    match: { auth: ['api_key', 'basic'], words: ['missing authentication or failed to authenticate'] },
    ...means.wrongApiKey,
    citation: handlingErrors,
    seen: 'Missing authentication, or failed to authenticate',
    example: answer(
      401,
      { status: 401, title: 'Unauthorized Request', detail: 'Missing authentication, or failed to authenticate' },
      key,
    ),
  },
  {
    id: 'mollie/token-refused',
    match: { words: ['missing authentication or failed to authenticate'] },
    ...means.accessTokenExpired,
    citation: handlingErrors,
    seen: 'Missing authentication, or failed to authenticate',
    example: answer(
      401,
      { status: 401, title: 'Unauthorized Request', detail: 'Missing authentication, or failed to authenticate' },
      oauth,
    ),
  },
  {
    id: 'mollie/legacy-unauthorized',
    match: { status: 401, words: ['unauthorized request'] },
    ...guess(means.accessTokenExpired),
    citation: 'https://github.com/mollie/mollie-api-php/issues/580',
    seen: 'Unauthorized request',
    example: answer(401, { error: { type: 'request', message: 'Unauthorized request.' } }, oauth),
  },
  {
    id: 'mollie/permission-missing',
    match: { status: 403, words: ['permission | permissions | not authorized | forbidden'] },
    ...likely(means.scopeMissing),
    citation: handlingErrors,
    example: answer(
      403,
      { status: 403, title: 'Forbidden', detail: 'Your token does not have the permission payments.read' },
      oauth,
    ),
  },
  {
    id: 'mollie/not-found',
    match: { status: [404, 410], words: ['no | not found | gone | exists'] },
    ...likely(means.notFound),
    citation: handlingErrors,
    example: answer(404, { status: 404, title: 'Not Found', detail: 'No payment exists with token tr_0.' }, oauth),
  },
  {
    id: 'mollie/unprocessable',
    match: { status: 422 },
    ...likely(means.badRequest),
    citation: handlingErrors,
    example: answer(
      422,
      { status: 422, title: 'Unprocessable Entity', detail: 'The amount is higher than the maximum' },
      oauth,
    ),
  },
];
