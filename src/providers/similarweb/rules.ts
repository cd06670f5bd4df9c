// Similarweb: 403 says wrong key or no credits left, 401 says that there is no data for the site; both with words in the body.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developers.similarweb.com/docs/error-codes';
const rest = 'https://developers.similarweb.com/docs/error-codes-rest';

export const rules: readonly Rule[] = [
  {
    id: 'similarweb/data-not-found',
    match: { words: ['data not found'] },
    ...means.notFound,
    citation: codes,
    seen: 'Data not found',
    example: answer(
      401,
      { meta: { status: 'Error', error_code: 401, error_message: 'Data not found' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'similarweb/rate-limited',
    match: { status: 429, without: ['monthly', 'credits', 'hits limit'] },
    ...means.rateLimited,
    citation: codes,
    seen: 'Too many requests made in a short period of time',
    example: answer(429, { message: 'Too many requests' }, { auth: 'api_key' }),
  },
  {
    id: 'similarweb/key-refused',
    match: {
      saysNot: ['key expired'],
      status: [401, 403],
      words: ['invalid api key | invalid user | api key | access key'],
      without: ['credits', 'hits'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: codes,
    seen: 'Invalid API Key or out of data credits',
    example: answer(403, { message: 'Invalid API Key' }, { auth: 'api_key' }),
  },
  {
    id: 'similarweb/credits',
    match: {
      status: [401, 402, 403],
      words: ['credit | credits | hits | quota | monthly limit'],
      without: ['invalid'],
      format: 'json',
    },
    ...likely(means.planLimit),
    citation: rest,
    seen: 'Invalid API key / No Credits',
    example: answer(403, { message: 'No data credits left' }, { auth: 'api_key' }),
  },
  {
    id: 'similarweb/country-not-in-package',
    match: { at: { 'meta.error_code': '103' } },
    ...likely(means.planLimit),
    scope: 'stream',
    citation: codes,
    seen: 'Country not available',
    example: answer(
      400,
      { meta: { status: 'Error', error_code: 103, error_message: 'Country not available' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'similarweb/dates',
    match: { at: { 'meta.error_code': '101' } },
    ...means.badRequest,
    citation: codes,
    seen: 'Dates not in range',
    example: answer(
      400,
      { meta: { status: 'Error', error_code: 101, error_message: 'Dates not in range' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'similarweb/granularity',
    match: { at: { 'meta.error_code': '102' } },
    ...means.badRequest,
    citation: codes,
    seen: 'Granularity not supported',
    example: answer(
      400,
      { meta: { status: 'Error', error_code: 102, error_message: 'Granularity not supported' } },
      { auth: 'api_key' },
    ),
  },
];
