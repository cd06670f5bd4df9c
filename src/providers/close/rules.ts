// Close: `error`, a sentence or an object; its page of codes lists statuses.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developer.close.com/api/overview/http-response-codes';
const limits = 'https://developer.close.com/topics/rate-limits/';

export const rules: readonly Rule[] = [
  {
    id: 'close/plan',
    match: { status: 402, words: ['plan | limit | upgrade | trial | payment | subscription | billing'] },
    ...means.planLimit,
    citation: codes,
    seen: 'a limit of your current plan was reached',
    example: answer(402, { error: 'A limit of your current plan was reached.' }, { auth: 'api_key' }),
  },
  {
    id: 'close/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    retryAfter: { at: 'error.rate_reset', unit: 'seconds' },
    citation: limits,
    seen: 'rate_reset',
    example: answer(
      429,
      {
        error: {
          rate_reset: 1.5,
          message: 'API call count exceeded for this 15 second window',
          rate_limit: 600,
          rate_window: 15,
        },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'close/access-token',
    match: {
      auth: 'oauth2',
      status: 401,
      words: ['unauthorized | authenticated | token | authorized | credentials'],
      format: 'json',
    },
    ...means.accessTokenExpired,
    citation: codes,
    seen: 'the request needs to be authenticated',
    example: answer(401, { error: 'Unauthorized' }, { auth: 'oauth2' }),
  },
  {
    id: 'close/key',
    match: {
      saysNot: ['key expired'],
      stage: 'api_call',
      auth: ['api_key', 'basic'],
      status: 401,
      words: ['unauthorized | authenticated | api key | authorized | credentials'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: codes,
    seen: 'the request needs to be authenticated',
    example: answer(
      401,
      { error: 'The server could not verify that you are authorized to access the URL requested.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'close/not-allowed',
    match: {
      saysNot: ['network denied'],
      stage: 'api_call',
      status: 403,
      words: ['not allowed | forbidden | permission | not permitted | not authorized'],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: codes,
    seen: 'an operation was not allowed',
    example: answer(403, { error: 'You do not have permission to do this.' }, { auth: 'api_key' }),
  },
];
