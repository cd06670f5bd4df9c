// Moneybird: `error`. A new token is refused for about two seconds.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const issues188 = 'https://github.com/picqer/moneybird-php-client/issues/188';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'moneybird/key-refused',
    match: { status: 401, auth: ['api_key', 'basic'], words: ['token is invalid'] },
    ...likely(means.wrongApiKey),
    citation: issues188,
    seen: 'token is invalid',
    example: answer(401, { error: 'token is invalid', symbolic: { request: 'invalid_grant' } }, key),
  },
  {
    id: 'moneybird/token-refused',
    match: { status: 401, words: ['token is invalid'] },
    ...means.accessTokenExpired,
    citation: issues188,
    seen: 'token is invalid',
    example: answer(401, { error: 'token is invalid', symbolic: { request: 'invalid_grant' } }, oauth),
  },
  {
    id: 'moneybird/login-refused',
    match: { words: ['authorization required'] },
    ...likely(means.wrongPassword),
    citation: 'https://github.com/youngguns-nl/moneybird_php_api/issues/66',
    seen: 'Authorization required',
    example: answer(401, { error: 'Authorization required' }, basic),
  },
  {
    id: 'moneybird/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    retryAfter: { header: 'retry-after', unit: 'epoch_seconds' },
    citation: 'https://helpcenter.moneybird.nl/nl/articles/208028-api-token-limiet',
    seen: '150 requests per 5 minuten',
    example: answer(429, '', oauth),
  },
  {
    id: 'moneybird/plan-limit',
    match: { status: 402, words: ['limit | upgrade | subscription | payment | account'] },
    ...likely(means.planLimit),
    citation: 'https://developer.moneybird.com',
    example: answer(402, { error: 'Account limit reached. Upgrade your account to do this.' }, oauth),
  },
];
