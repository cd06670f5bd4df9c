// Allegro: `error` and `error_description`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const issues2927 = 'https://github.com/allegro/allegro-api/issues/2927';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'allegro/refresh-token-too-old',
    match: { stage: 'token_refresh', code: 'invalid_grant', words: ['invalid refresh token'] },
    ...means.expiredAge,
    when: ['refreshTokenTooOld'],
    citation: issues2927,
    seen: 'Invalid refresh token',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Invalid refresh token: 0' },
      {
        stage: 'token_refresh',
        auth: 'oauth2',
        context: { nowMs: 1_800_000_000_000, authorizedAtMs: 1_700_000_000_000, tokenIssuedAtMs: 1_700_000_000_000 },
      },
    ),
  },
  {
    id: 'allegro/refresh-token-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant', words: ['invalid refresh token'] },
    ...likely(means.revoked),
    citation: issues2927,
    seen: 'Invalid refresh token',
    example: answer(400, { error: 'invalid_grant', error_description: 'Invalid refresh token: 0' }, refresh),
  },
  {
    id: 'allegro/token-refused',
    match: { code: 'invalid_token', words: ['cannot convert access token to json | expired | invalid'] },
    ...means.accessTokenExpired,
    citation: issues2927,
    seen: 'Cannot convert access token to JSON',
    example: answer(401, { error: 'invalid_token', error_description: 'Cannot convert access token to JSON' }, oauth),
  },
];
