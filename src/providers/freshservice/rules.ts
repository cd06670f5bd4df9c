// Freshservice: `code` beside `message`, as Freshdesk; its first API answered 403 where the limit was reached.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const limit =
  'https://raw.githubusercontent.com/trocco-io/trocco-docs-md/refs/heads/main/trocco/connection-configuration-fresh-service.md';
const reference = 'https://api.freshservice.com/#error';

export const rules: readonly Rule[] = [
  {
    id: 'freshservice/hourly-limit',
    match: { status: 403, words: ['rate limit | limit exceeded | too many requests'] },
    ...likely(means.rateLimited),
    citation: limit,
    seen: '403 Forbidden',
    example: answer(403, { message: 'API rate limit exceeded' }, { auth: 'api_key' }),
  },
  {
    id: 'freshservice/key',
    match: { code: ['invalid_credentials'] },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(
      401,
      { code: 'invalid_credentials', message: 'You have to be logged in to perform this action.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'freshservice/access-denied',
    match: { code: ['access_denied'] },
    ...likely(means.roleLost),
    citation: reference,
    example: answer(
      403,
      { code: 'access_denied', message: 'You are not authorized to perform this action.' },
      { auth: 'api_key' },
    ),
  },
];
