// Lightspeed: a message; headers tell the state of the leaky bucket.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const retail = 'https://developers.lightspeedhq.com/retail/introduction/errors/';
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'lightspeed/token-expired',
    match: { words: ['token has expired'] },
    ...means.accessTokenExpired,
    citation: 'https://github.com/PipedreamHQ/pipedream/issues/9252',
    seen: 'Token has expired',
    example: answer(401, { message: 'Token has expired' }, oauth),
  },
  {
    id: 'lightspeed/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation:
      'https://raw.githubusercontent.com/api-evangelist/lightspeed/refs/heads/main/rate-limits/lightspeed-rate-limits.yml',
    seen: 'X-LS-Api-Bucket-Level',
    example: answer(429, '', { headers: { 'x-ls-api-bucket-level': '60/60', 'retry-after': '2' } }),
  },
  {
    id: 'lightspeed/token-refused',
    match: {
      stage: 'api_call',
      auth: 'oauth2',
      status: 401,
      words: ['invalid access token | access token | unauthorized'],
      format: 'json',
    },
    ...means.accessTokenExpired,
    citation: retail,
    example: answer(
      401,
      { httpCode: '401', httpMessage: 'Unauthorized', message: 'Invalid access token.', errorClass: 'Exception' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lightspeed/scope',
    match: { status: [401, 403], words: ['required scopes | scope'] },
    ...means.scopeMissing,
    citation: retail,
    example: answer(
      403,
      {
        httpCode: '403',
        httpMessage: 'Forbidden',
        message: 'OAuth session does not have required scopes',
        errorClass: 'Exception',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lightspeed/employee-right',
    match: { saysNot: ['network denied'], status: 403, words: ['permission | rights | not allowed'], format: 'json' },
    ...likely(means.roleLost),
    citation: retail,
    example: answer(
      403,
      {
        httpCode: '403',
        httpMessage: 'Forbidden',
        message: 'The employee lacks the permission.',
        errorClass: 'Exception',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lightspeed/shop-key',
    match: { auth: ['basic', 'api_key'], status: 401, words: ['unauthorized'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: 'https://developers.lightspeedhq.com/ecom/introduction/authentication/',
    example: answer(
      401,
      { error: { code: 401, method: 'GET', request: '/en/orders.json', message: 'Unauthorized' } },
      { auth: 'basic' },
    ),
  },
];
