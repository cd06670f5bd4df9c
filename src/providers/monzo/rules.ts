// Monzo: `code` in words with dots, and `error` as OAuth has it. Right after the sign-in nothing may be read until the owner approves in the Monzo app.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://github.com/monzo/docs/blob/master/source/includes/_errors.md';
const approve = 'https://github.com/monzo/docs/pull/111';

export const rules: readonly Rule[] = [
  {
    id: 'monzo/approval-in-app',
    match: { code: ['forbidden.insufficient_permissions', 'forbidden.verification_required'] },
    ...likely(means.mfaOrSsoRequired),
    citation: approve,
    seen: 'has approved access to their data in the Monzo app',
    example: answer(
      403,
      { code: 'forbidden.insufficient_permissions', message: 'Access forbidden due to insufficient permissions' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'monzo/evicted',
    match: { code: ['unauthorized.bad_access_token.evicted'] },
    ...likely(means.revoked),
    citation: errors,
    example: answer(
      401,
      { code: 'unauthorized.bad_access_token.evicted', message: 'Access token has been evicted' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'monzo/access-token',
    match: { at: { error: 'invalid_token' } },
    ...means.accessTokenExpired,
    citation: errors,
    seen: 'The supplied access token is invalid or has expired.',
    example: answer(
      401,
      {
        code: 'unauthorized.bad_access_token.expired',
        error: 'invalid_token',
        error_description: 'Access token has expired',
        message: 'Access token has expired',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'monzo/bad-refresh-token',
    match: { code: ['unauthorized.bad_refresh_token', 'unauthorized.bad_refresh_token.evicted'] },
    ...likely(means.revoked),
    citation: errors,
    example: answer(
      401,
      { code: 'unauthorized.bad_refresh_token.evicted', message: 'Refresh token has been evicted' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'monzo/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: errors,
    seen: 'Your application is exceeding its rate limit.',
    example: answer(429, { code: 'too_many_requests', message: 'Too many requests' }, { auth: 'oauth2' }),
  },
  {
    id: 'monzo/forbidden',
    match: { status: 403, words: ['insufficient permissions'], format: 'json' },
    ...likely(means.scopeMissing),
    citation: errors,
    seen: 'Your request is authenticated but has insufficient permissions.',
    example: answer(403, { code: 'forbidden', message: 'insufficient permissions' }, { auth: 'oauth2' }),
  },
];
