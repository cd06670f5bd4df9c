// Exact Online: `error` and `error_description` of the token endpoint.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const apilimits = 'https://support.exactonline.com/community/s/knowledge-base#All-All-DNO-Simulation-gen-apilimits';
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'exact-online/too-early-to-refresh',
    match: { stage: 'token_refresh', words: ['access token not expired'] },
    ...means.rateLimited,
    citation: 'https://github.com/websmurf/laravel-exact-online/issues/31',
    seen: 'Rate limit exceeded: access_token not expired',
    example: answer(
      400,
      { error: 'access_denied', error_description: 'Rate limit exceeded: access_token not expired' },
      refresh,
    ),
  },
  {
    id: 'exact-online/old-refresh-token',
    match: { words: ['old refresh token used'] },
    ...means.tokenReused,
    citation: 'https://github.com/picqer/exact-php-client/issues/549',
    seen: 'Old refresh token used',
    example: answer(400, { error: 'unauthorized_client', error_description: 'Old refresh token used.' }, refresh),
  },
  {
    id: 'exact-online/refresh-token-expired',
    match: { words: ['refresh token expired at | refresh token expired'] },
    ...means.expiredInactivity,
    citation: 'https://github.com/websmurf/laravel-exact-online/issues/23',
    seen: 'The refresh token expired at',
    example: answer(
      400,
      {
        error: 'invalid_request',
        error_description: 'The refresh token expired at 10/11/2022 9:18:20 PM and it is now 10/28/2022 4:15:50 PM.',
      },
      refresh,
    ),
  },
  {
    id: 'exact-online/daily-limit',
    match: { status: 429, header: { name: 'x-ratelimit-remaining', has: '0' } },
    ...likely(means.quotaExhausted),
    retryAfter: { header: 'x-ratelimit-reset', unit: 'epoch_milliseconds' },
    citation: apilimits,
    example: answer(429, '', { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000000000' } }),
  },
  {
    id: 'exact-online/minutely-limit',
    match: { status: 429 },
    ...likely(means.rateLimited),
    retryAfter: { header: 'x-ratelimit-minutely-reset', unit: 'epoch_milliseconds' },
    citation: apilimits,
    example: answer(429, '', { headers: { 'x-ratelimit-minutely-remaining': '0' } }),
  },
];
