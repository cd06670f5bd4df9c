// tado: OAuth codes of its log-in server.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const old = 'https://github.com/adrianslabu/tado_aa/issues/10';
const notFound = 'https://github.com/exabird/ha-tado-x/issues/75';
const limit = 'https://github.com/s1adem4n/tado-api-proxy/issues/11';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'tado/refresh-token-used',
    match: { stage: 'token_refresh', at: { error_reason: 'refresh_token_not_found' } },
    ...likely(means.tokenReused),
    citation: notFound,
    seen: 'refresh_token_not_found',
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description: 'The refresh_token is invalid.',
        error_reason: 'refresh_token_not_found',
      },
      refresh,
    ),
  },
  {
    id: 'tado/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant', auth: 'oauth2' },
    ...likely(means.revoked),
    citation: old,
    seen: 'Invalid refresh token:',
    example: answer(400, { error: 'invalid_grant', error_description: 'Invalid refresh token: x' }, refresh),
  },
  {
    id: 'tado/password-refused',
    match: { code: 'invalid_grant', auth: ['basic', 'session'] },
    ...likely(means.wrongPassword),
    citation: 'https://support.tado.com/en/articles/8565472-how-do-i-authenticate-to-access-the-rest-api',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Bad credentials' },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'tado/daily-limit',
    match: { status: 429 },
    ...means.quotaExhausted,
    citation: limit,
    seen: '429 Client Error: Too Many Requests',
    example: answer(429, '', oauth),
  },
  {
    id: 'tado/access-token',
    match: { saysNot: ['key expired', 'secondFactor required'], stage: 'api_call', status: 401 },
    ...means.accessTokenExpired,
    citation: 'https://support.tado.com/en/articles/8565472-how-do-i-authenticate-to-access-the-rest-api',
    example: answer(
      401,
      { errors: [{ code: 'unauthorized', title: 'Full authentication is required to access this resource' }] },
      oauth,
    ),
  },
];
