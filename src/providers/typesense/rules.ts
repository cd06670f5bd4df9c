// Typesense: a status and a sentence in `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://typesense.org/docs/30.1/api/api-errors.md';
const keyThread = 'https://github.com/typesense/typesense/issues/476';
const dartThread = 'https://github.com/typesense/typesense-dart/issues/115';

export const rules: readonly Rule[] = [
  // Said of a key without this right too; nodes that were not joined know only their own keys.
  {
    id: 'typesense/key',
    match: { words: ['a valid x typesense api key header must be sent'] },
    ...means.wrongApiKey,
    citation: keyThread,
    seen: 'Forbidden - a valid',
    example: answer(
      401,
      { message: 'Forbidden - a valid `x-typesense-api-key` header must be sent.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'typesense/key-of-client',
    match: { words: ['x typesense api key'], status: [401, 403] },
    ...likely(means.wrongApiKey),
    citation: dartThread,
    seen: 'Valid x-typesense-api-key',
    example: answer(401, { message: 'Valid x-typesense-api-key header must be sent' }, { auth: 'api_key' }),
  },
  {
    id: 'typesense/not-ready',
    match: { status: 503 },
    ...means.outage,
    citation: errors,
    seen: '|503\t|Service Unavailable',
    example: answer(503, { message: 'Not Ready or Lagging' }, { auth: 'api_key' }),
  },
  {
    id: 'typesense/not-found',
    match: { status: 404 },
    ...means.notFound,
    citation: errors,
    seen: '|404\t|Not Found - The requested resource is not found.|',
    example: answer(404, { message: 'Not Found.' }, { auth: 'api_key' }),
  },
  {
    id: 'typesense/unprocessable',
    match: { status: [400, 409, 422] },
    ...means.badRequest,
    citation: errors,
    seen: '|422\t|Unprocessable Entity',
    example: answer(422, { message: 'Unprocessable.' }, { auth: 'api_key' }),
  },
];
