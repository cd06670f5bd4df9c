// Bullhorn: a session token of its own above OAuth; `errorMessageKey`. A refresh token works once.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const reference = 'https://bullhorn.github.io/rest-api-docs/';
const started = 'https://bullhorn.github.io/Getting-Started-with-REST/';

export const rules: readonly Rule[] = [
  {
    id: 'bullhorn/session',
    match: { status: 401, words: ['bhresttoken | invalidresttoken | bh rest token'] },
    ...means.accessTokenExpired,
    citation: reference,
    example: answer(
      401,
      {
        errorMessage: "Bad 'BhRestToken' or timed-out.",
        errorMessageKey: 'errors.authentication.invalidRestToken',
        errorCode: 401,
      },
      { auth: 'session' },
    ),
  },
  {
    id: 'bullhorn/oauth-token',
    match: { words: ['invalidoauthtoken | invalid oauth access token | access token'], status: [400, 401] },
    ...means.accessTokenExpired,
    citation: started,
    example: answer(
      400,
      {
        errorMessage: 'Invalid or expired OAuth access token.',
        errorMessageKey: 'errors.authentication.invalidOAuthToken',
        errorCode: 400,
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'bullhorn/refresh-token',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: started,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Invalid, expired, or revoked refresh token.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'bullhorn/entitlement',
    match: { status: 403, words: ['entitlement | entitlements | permission'] },
    ...likely(means.roleLost),
    citation: reference,
    example: answer(403, { errorMessage: 'Missing entitlement', errorCode: 403 }, { auth: 'session' }),
  },
];
