// Apollo: `error_code` beside `error`. A refused key is answered in plain text.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const access = 'https://github.com/oomol-lab/open-connector/issues/80';
const reference = 'https://docs.apollo.io/reference/status-codes-and-errors';
const wiki = 'https://thegtmos.ai/apollo-wiki/api-quick-reference';

export const rules: readonly Rule[] = [
  {
    id: 'apollo/key-unprocessable',
    match: { status: [401, 422], words: ['invalid api key'] },
    ...means.wrongApiKey,
    citation: 'https://docs.apollo.io/docs/test-api-key',
    example: answer(422, { error: 'Invalid API key' }, { auth: 'api_key' }),
  },
  {
    id: 'apollo/plan',
    match: { code: 'API_INACCESSIBLE' },
    ...likely(means.planLimit),
    citation: reference,
    example: answer(
      403,
      {
        error:
          'api/v1/mixed_people/search is not accessible with this api_key on a free plan. Please upgrade your plan.',
        error_code: 'API_INACCESSIBLE',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'apollo/master-key',
    match: { words: ['master api key is required | requires a master'] },
    ...likely(means.scopeMissing),
    citation: reference,
    example: answer(403, { error: 'Master API key is required to access this endpoint.' }, { auth: 'api_key' }),
  },
  {
    id: 'apollo/access-token',
    match: { auth: 'oauth2', status: 401, words: ['invalid access credentials'] },
    ...means.accessTokenExpired,
    citation: access,
    seen: 'Invalid access credentials',
    example: answer(401, 'Invalid access credentials.', { auth: 'oauth2', headers: { 'content-type': 'text/plain' } }),
  },
  {
    id: 'apollo/key',
    match: { format: ['json', 'text'], status: 401, words: ['invalid access credentials'] },
    ...means.wrongApiKey,
    citation: access,
    seen: 'Invalid access credentials',
    example: answer(401, 'Invalid access credentials.', { auth: 'api_key', headers: { 'content-type': 'text/plain' } }),
  },
  {
    id: 'apollo/credits',
    match: { words: ['insufficient credits'] },
    ...likely(means.planLimit),
    citation: reference,
    example: answer(422, { error: 'insufficient credits' }, { auth: 'api_key' }),
  },
  {
    id: 'apollo/daily-limit',
    match: { status: 429, words: ['times per day'] },
    ...likely(means.quotaExhausted),
    citation: reference,
    example: answer(
      429,
      { message: 'The maximum number of api calls allowed for api/v1/contacts is 2000 times per day.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'apollo/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: wiki,
    seen: 'Apollo returns HTTP 429',
    example: answer(
      429,
      { message: 'The maximum number of api calls allowed for api/v1/contacts is 600 times per hour.' },
      { auth: 'api_key' },
    ),
  },
];
