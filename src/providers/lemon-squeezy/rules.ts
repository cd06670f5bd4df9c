// Lemon Squeezy: JSON:API errors, whose details say little.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const licenseApi = 'https://docs.lemonsqueezy.com/help/licensing/license-api';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'lemon-squeezy/unauthenticated',
    match: { status: 401, words: ['unauthenticated'] },
    ...likely(means.wrongApiKey),
    citation: 'https://docs.lemonsqueezy.com/api',
    example: answer(
      401,
      { jsonapi: { version: '1.0' }, errors: [{ status: '401', title: 'Unauthorized', detail: 'Unauthenticated.' }] },
      key,
    ),
  },
  {
    id: 'lemon-squeezy/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: licenseApi,
    seen: 'API calls are rate limited to 60 requests per minute.',
    example: answer(429, { message: 'Too Many Attempts.' }, key),
  },
  {
    id: 'lemon-squeezy/not-found',
    match: { status: 404 },
    ...likely(means.notFound),
    citation: licenseApi,
    seen: 'An item could not be found.',
    example: answer(
      404,
      {
        jsonapi: { version: '1.0' },
        errors: [{ status: '404', title: 'Not Found', detail: 'The related resource does not exist.' }],
      },
      key,
    ),
  },
  {
    id: 'lemon-squeezy/unprocessable',
    match: { status: 422 },
    ...likely(means.badRequest),
    citation: licenseApi,
    seen: 'A required field was invalid or missing.',
    example: answer(
      422,
      {
        jsonapi: { version: '1.0' },
        errors: [{ status: '422', title: 'Unprocessable Entity', detail: 'The field is required.' }],
      },
      key,
    ),
  },
];
