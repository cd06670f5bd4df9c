// Daikin Onecta: OAuth codes of its log-in server.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const core = 'https://github.com/home-assistant/core/issues/140657';
const docs = 'https://developer.cloud.daikineurope.com/docs';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'daikin-onecta/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.tokenReused),
    citation: core,
    example: answer(400, { error: 'invalid_grant' }, refresh),
  },
  {
    id: 'daikin-onecta/access-token',
    match: { stage: 'api_call', status: 401, words: ['token | unauthorized'] },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(401, { message: 'Unauthorized' }, oauth),
  },
  {
    id: 'daikin-onecta/daily-limit',
    match: { status: 429 },
    ...means.quotaExhausted,
    citation: docs,
    example: answer(429, { message: 'API rate limit exceeded' }, oauth),
  },
];
