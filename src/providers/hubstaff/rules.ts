// Hubstaff: OAuth codes; a personal token is the refresh token itself.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';

const docs = 'https://developer.hubstaff.com/';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'hubstaff/personal-token-aged',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    when: ['refreshTokenTooOld'],
    ...likely(means.expiredAge),
    citation: docs,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The refresh token is invalid.' },
      { stage: 'token_refresh', auth: 'oauth2', context: { nowMs: 91 * 86_400_000, tokenIssuedAtMs: 0, lifetimes } },
    ),
  },
  {
    id: 'hubstaff/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: docs,
    example: answer(400, { error: 'invalid_grant', error_description: 'The refresh token is invalid.' }, refresh),
  },
  {
    id: 'hubstaff/access-token',
    match: { stage: 'api_call', code: 'invalid_token' },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(401, { error: 'invalid_token', error_description: 'The access token expired' }, oauth),
  },
  {
    id: 'hubstaff/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { code: 'rate_limited', error: 'Rate limit reached' }, oauth),
  },
];
