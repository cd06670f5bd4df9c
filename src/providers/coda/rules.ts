// Coda: `statusCode` and words in `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://coda.io/developers/apis/v1';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'coda/token-refused',
    match: { at: { statusCode: '401', statusMessage: 'Unauthorized' } },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(401, { statusCode: 401, statusMessage: 'Unauthorized', message: 'Unauthorized' }, key),
  },
  {
    id: 'coda/no-access',
    match: { at: { statusCode: '403', statusMessage: 'Forbidden' } },
    ...likely(means.objectAccessLost),
    citation: docs,
    example: answer(403, { statusCode: 403, statusMessage: 'Forbidden', message: 'Forbidden' }, key),
  },
  {
    id: 'coda/gone',
    match: { at: { statusCode: '404', statusMessage: 'Not Found' } },
    ...likely(means.notFound),
    citation: docs,
    example: answer(
      404,
      { statusCode: 404, statusMessage: 'Not Found', message: 'Could not find a doc with the ID.' },
      key,
    ),
  },
  {
    id: 'coda/deleted',
    match: { at: { statusCode: '410' } },
    ...likely(means.notFound),
    citation: docs,
    example: answer(410, { statusCode: 410, statusMessage: 'Gone', message: 'The resource has been deleted.' }, key),
  },
  {
    id: 'coda/rate-limited',
    match: { at: { statusCode: '429' } },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { statusCode: 429, statusMessage: 'Too Many Requests', message: 'Too Many Requests' }, key),
  },
];
