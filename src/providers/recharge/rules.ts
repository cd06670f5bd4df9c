// Recharge: subscriptions of shops. `errors` is a text or lists by field.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const reference = 'https://developer.rechargepayments.com/2021-11/responses';
const authentication = 'https://developer.rechargepayments.com/2021-11/authentication';

export const rules: readonly Rule[] = [
  {
    id: 'recharge/key',
    match: { status: 401, words: ['bad authentication | missing or invalid | invalid token | api token'] },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(401, { errors: 'bad authentication' }, { auth: 'api_key' }),
  },
  {
    id: 'recharge/scope',
    match: {
      saysNot: ['plan lacks'],
      status: 403,
      words: ['scope | scopes | permission | permissions | access'],
      format: 'json',
    },
    ...likely(means.scopeMissing),
    citation: authentication,
    example: answer(403, { errors: 'Token does not have the required permissions: read_orders' }, { auth: 'api_key' }),
  },
  {
    id: 'recharge/plan',
    match: { status: 402, words: ['plan | upgrade | payment | store'] },
    ...likely(means.planLimit),
    citation: reference,
    example: answer(402, { errors: 'This feature is not part of the plan of your store.' }, { auth: 'api_key' }),
  },
  {
    id: 'recharge/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: reference,
    example: answer(429, { warning: 'too many requests' }, { auth: 'api_key' }),
  },
  {
    id: 'recharge/busy',
    match: { status: 409 },
    ...likely(means.concurrentUpdate),
    citation: reference,
    example: answer(409, { errors: 'A call to this route is already in progress.' }, { auth: 'api_key' }),
  },
  {
    id: 'recharge/version',
    match: { status: 426 },
    ...means.versionSunset,
    citation: reference,
    example: answer(426, { errors: 'The request was made using the incorrect API version.' }, { auth: 'api_key' }),
  },
];
