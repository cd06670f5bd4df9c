// AdRoll: OAuth by the book. Refresh tokens live a year and are spent by their use; an app has a quota of questions a day.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const oauth = 'https://apidocs.nextroll.com/guides/oauth.html';
const start = 'https://apidocs.nextroll.com/guides/get-started.html';

export const rules: readonly Rule[] = [
  {
    id: 'adroll/app-key',
    match: { saysNot: ['key expired'], words: ['apikey | api key | consumer key'], status: [400, 401, 403] },
    ...likely(means.invalidClient),
    citation: start,
    example: answer(403, { error: 'Invalid apikey' }, { auth: 'oauth2' }),
  },
  {
    id: 'adroll/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: oauth,
    seen: 'conforms to RFC 6749',
    example: answer(400, { error: 'invalid_grant' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'adroll/access-token',
    match: { stage: 'api_call', status: 401, auth: 'oauth2' },
    ...means.accessTokenExpired,
    citation: oauth,
    seen: 'Expire 24 hours after they are issued for all supported grant types',
    example: answer(401, { error: 'invalid_token' }, { auth: 'oauth2' }),
  },
  {
    id: 'adroll/personal-token',
    match: {
      stage: 'api_call',
      status: 401,
      words: ['invalid | unauthorized | token'],
      auth: 'api_key',
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: start,
    seen: 'Personal Access Tokens',
    example: answer(401, { error: 'Unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'adroll/quota',
    match: { words: ['quota'], status: [403, 429] },
    ...means.quotaExhausted,
    citation: start,
    seen: 'The default quota is 100 API requests per service per day.',
    example: answer(429, { error: 'Developer quota exceeded' }, { auth: 'oauth2' }),
  },
];
