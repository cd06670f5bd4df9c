// RD Station: `errors.error_type`. Access tokens last a day.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const auth = 'https://developers.rdstation.com/reference/autenticacao';

export const rules: readonly Rule[] = [
  {
    id: 'rd-station/refresh-token',
    match: {
      stage: 'token_refresh',
      words: [
        'EXPIRED_REFRESH_TOKEN | INVALID_REFRESH_TOKEN | EXPIRED_CODE_GRANT | expired refresh token | invalid refresh token | expired code grant',
      ],
    },
    ...likely(means.revoked),
    citation: auth,
    example: answer(
      401,
      {
        errors: {
          error_type: 'INVALID_REFRESH_TOKEN',
          error_message: 'The provided refresh token is invalid or was revoked.',
        },
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'rd-station/access-token',
    match: { stage: 'api_call', auth: 'oauth2', status: 401, words: ['token | unauthorized'] },
    ...means.accessTokenExpired,
    citation: auth,
    example: answer(
      401,
      { errors: { error_type: 'UNAUTHORIZED', error_message: 'Invalid token.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'rd-station/key',
    match: { auth: 'api_key', status: 401, words: ['token | unauthorized'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: auth,
    example: answer(
      401,
      { errors: { error_type: 'UNAUTHORIZED', error_message: 'Invalid token.' } },
      { auth: 'api_key' },
    ),
  },
];
