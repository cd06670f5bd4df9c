// Algolia: words in `message`.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const invalid = 'https://github.com/algolia/docsearch/issues/1261';
const method = 'https://github.com/algolia/docsearch-configs/issues/3008';
const blocked = 'https://github.com/orval-labs/orval/issues/2282';
const docs = 'https://www.algolia.com/doc/rest-api/search/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'algolia/key-refused',
    match: { words: ['invalid application id or api key'], format: 'json', status: [200, '4xx'] },
    ...means.wrongApiKey,
    citation: invalid,
    seen: 'Invalid Application-ID or API key',
    example: answer(403, { message: 'Invalid Application-ID or API key', status: 403 }, key),
  },
  {
    id: 'algolia/right-missing',
    match: {
      words: ['method not allowed with this api key | not enough rights | index not allowed with this api key'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.scopeMissing,
    citation: method,
    seen: 'Method not allowed with this API key',
    example: answer(403, { message: 'Method not allowed with this API key', status: 403 }, key),
  },
  {
    id: 'algolia/application-blocked',
    match: { words: ['application is blocked | application has been blocked'], format: 'json', status: [200, '4xx'] },
    ...means.orgFrozen,
    citation: blocked,
    seen: 'This operation cannot be processed, the application is blocked.',
    example: answer(
      403,
      {
        message: 'This operation cannot be processed, the application is blocked. Contact us to unblock it.',
        status: 403,
      },
      key,
    ),
  },
  {
    id: 'algolia/key-expired',
    match: { words: ['valid until parameter expired | api key has expired'], format: 'json', status: [200, '4xx'] },
    ...means.expiredAge,
    citation: docs,
    example: answer(403, { message: '"validUntil" parameter expired (less than current date)', status: 403 }, key),
  },
  {
    id: 'algolia/quota',
    match: {
      words: ['record quota exceeded | operations quota exceeded | too many requests on your plan'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.planLimit,
    citation: docs,
    example: answer(429, { message: 'Record quota exceeded. Please upgrade your plan.', status: 429 }, key),
  },
  {
    id: 'algolia/index-gone',
    match: { status: 404, words: ['index', 'does not exist'] },
    ...means.notFound,
    citation: docs,
    example: answer(404, { message: 'Index acme does not exist', status: 404 }, key),
  },
  {
    id: 'algolia/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { message: 'Too Many Requests', status: 429 }, key),
  },
];
