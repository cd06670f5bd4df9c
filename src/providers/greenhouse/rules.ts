// Greenhouse: words in `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const introduction =
  'https://github.com/grnhse/greenhouse-api-docs/blob/05038cb31b8104ce2fb246db64aaa1d719e7ff2f/source/includes/harvest/_introduction.md';
const invalid = 'https://github.com/alecraso/grnhse-api/issues/2';
const board = 'https://github.com/grnhse/greenhouse-api-docs/issues/566';
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'greenhouse/key-refused',
    match: { status: 401, words: ['invalid basic auth credentials'], format: 'json' },
    ...means.wrongApiKey,
    citation: invalid,
    seen: 'Invalid Basic Auth credentials',
    example: answer(401, { message: 'Invalid Basic Auth credentials' }, basic),
  },
  {
    id: 'greenhouse/key-refused-plain',
    match: { status: 401, words: ['access denied'], format: ['json', 'text'] },
    ...likely(means.wrongApiKey),
    citation: board,
    seen: 'HTTP Basic: Access denied.',
    example: answer(401, 'HTTP Basic: Access denied.', basic),
  },
  {
    id: 'greenhouse/endpoint-not-ticked',
    match: {
      status: 403,
      words: ['permission for this endpoint | not have permission | does not have access | permission'],
      format: 'json',
    },
    ...means.scopeMissing,
    citation: introduction,
    seen: 'check or uncheck permissions for any endpoints',
    example: answer(403, { message: 'This API Key does not have permission for this endpoint' }, basic),
  },
  {
    id: 'greenhouse/forbidden',
    match: { status: 403, words: ['forbidden | not authorized'], format: 'json' },
    ...likely(means.objectAccessLost),
    citation: introduction,
    seen: 'You do not have access to that record.',
    example: answer(403, { message: 'Forbidden' }, basic),
  },
  {
    id: 'greenhouse/validation',
    match: { status: 422, at: { message: 'Validation error' } },
    ...means.badRequest,
    citation: introduction,
    seen: 'Validation error',
    example: answer(
      422,
      { message: 'Validation error', errors: [{ message: 'Must be one of: candidate, prospect', field: 'type' }] },
      basic,
    ),
  },
  {
    id: 'greenhouse/not-found',
    match: { status: 404, words: ['not found'] },
    ...likely(means.notFound),
    citation: introduction,
    seen: 'Resource not found',
    example: answer(404, { message: 'Resource not found' }, basic),
  },
  {
    id: 'greenhouse/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: introduction,
    seen: 'HTTP 429',
    example: answer(429, '', basic),
  },
];
