// Tink: `errorCode` in words.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://docs.tink.com/resources/general/error-handling';

export const rules: readonly Rule[] = [
  {
    id: 'tink/access-token',
    match: { stage: 'api_call', status: 401, words: ['access token | token | unauthorized'], format: 'json' },
    ...means.accessTokenExpired,
    citation: errors,
    example: answer(
      401,
      { errorMessage: 'The access token is invalid', errorCode: 'oauth.invalid_token' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tink/session-expired',
    match: { words: ['session_expired | session expired | session_expiry'] },
    ...likely(means.expiredAge),
    citation: errors,
    example: answer(
      400,
      { errorMessage: 'Session expired', errorCode: 'credentials.session_expired' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tink/scope',
    match: { status: 403, words: ['scope | scopes'] },
    ...likely(means.scopeMissing),
    citation: errors,
    example: answer(403, { errorMessage: 'Missing scope', errorCode: 'oauth.insufficient_scope' }, { auth: 'oauth2' }),
  },
];
