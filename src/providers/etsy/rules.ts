// Etsy: `error` and `error_description`, at the token endpoint and at the API alike.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const issues561 = 'https://github.com/etsy/open-api/issues/561';
const issues519 = 'https://github.com/etsy/open-api/issues/519';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'etsy/shared-secret-missing',
    match: { words: ['shared secret is required'] },
    ...means.clientBug,
    citation: 'https://github.com/anitabyte/etsyv3/issues/31',
    seen: 'Shared secret is required in x-api-key header.',
    example: answer(403, { error: 'Shared secret is required in x-api-key header.' }, oauth),
  },
  {
    id: 'etsy/legacy-token',
    match: { code: 'invalid_grant', words: ['legacy token'] },
    ...guess(means.appDisabled),
    citation: issues561,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'legacy_token is invalid (no such token)' },
      refresh,
    ),
  },
  {
    id: 'etsy/api-key-refused',
    match: { words: ['invalid api key | api key is not active | api key not found'], without: ['token'] },
    ...means.invalidClient,
    citation: issues561,
    seen: 'Invalid API key',
    example: answer(403, { error: 'Invalid API key' }, oauth),
  },
  {
    id: 'etsy/refresh-token-revoked',
    match: { code: 'invalid_grant', words: ['revoked'] },
    ...means.revoked,
    citation: issues519,
    seen: 'refresh_token is revoked',
    example: answer(400, { error: 'invalid_grant', error_description: 'refresh_token is revoked' }, refresh),
  },
  {
    id: 'etsy/access-token-expired',
    match: { code: 'invalid_token', words: ['expired'] },
    ...means.accessTokenExpired,
    citation: issues519,
    seen: 'access token is expired',
    example: answer(401, { error: 'invalid_token', error_description: 'access token is expired' }, oauth),
  },
  {
    id: 'etsy/scope-missing',
    match: { code: 'insufficient_scope' },
    ...likely(means.scopeMissing),
    citation: 'https://github.com/etsy/open-api/issues/598',
    seen: 'insufficient_scope',
    example: answer(403, { error: 'insufficient_scope', error_description: 'Insufficient scope' }, oauth),
  },
  {
    id: 'etsy/oauth1-rejected',
    match: { words: ['token rejected | token revoked'], status: [401, 403] },
    ...likely(means.revoked),
    citation: 'https://github.com/sscheetz/etsy-python2/issues/4',
    seen: 'oauth_problem=token_rejected',
    example: answer(403, 'oauth_problem=token_rejected', oauth),
  },
];
