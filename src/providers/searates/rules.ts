// SeaRates: 401 for the key and for its limits alike.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.searates.com/reference/schedules/response-statuses';

export const rules: readonly Rule[] = [
  {
    id: 'searates/key',
    match: { words: ['api key wrong'] },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'API_KEY_WRONG',
    example: answer(401, { status: 'error', message: 'API_KEY_WRONG' }, { auth: 'api_key' }),
  },
  {
    id: 'searates/product',
    match: { words: ['api key access denied'] },
    ...means.objectAccessLost,
    citation: docs,
    seen: 'API_KEY_ACCESS_DENIED',
    example: answer(401, { status: 'error', message: 'API_KEY_ACCESS_DENIED' }, { auth: 'api_key' }),
  },
  {
    id: 'searates/key-expired',
    match: { words: ['api key expired'] },
    ...means.expiredAge,
    citation: docs,
    seen: 'API_KEY_EXPIRED',
    example: answer(401, { status: 'error', message: 'API_KEY_EXPIRED' }, { auth: 'api_key' }),
  },
  {
    id: 'searates/quota',
    match: { words: ['api key limit reached'] },
    ...means.quotaExhausted,
    citation: docs,
    seen: 'API_KEY_LIMIT_REACHED',
    example: answer(401, { status: 'error', message: 'API_KEY_LIMIT_REACHED' }, { auth: 'api_key' }),
  },
  {
    id: 'searates/rate',
    match: { words: ['api key rate limit'] },
    ...means.rateLimited,
    citation: docs,
    seen: 'API_KEY_RATE_LIMIT',
    example: answer(401, { status: 'error', message: 'API_KEY_RATE_LIMIT' }, { auth: 'api_key' }),
  },
];
