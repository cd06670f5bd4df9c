// HubSpot: `category` of an API error, `status` of the token endpoint's.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const expired =
  'https://useparagon.com/integration-error-solutions/hubspot-the-oauth-token-used-to-make-this-call-expired';
const refreshRefused = 'https://www.nango.dev/blog/hubspot-oauth-bad-refresh-token';
const errorHandling = 'https://developers.hubspot.com/docs/api/error-handling';

export const rules: readonly Rule[] = [
  {
    id: 'hubspot/expired-authentication',
    match: { code: 'EXPIRED_AUTHENTICATION' },
    ...means.accessTokenExpired,
    citation: expired,
    seen: 'EXPIRED_AUTHENTICATION',
    example: answer(
      401,
      { status: 'error', message: 'The token has expired.', category: 'EXPIRED_AUTHENTICATION' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/refresh-token-of-another-app',
    match: { stage: 'token_refresh', code: 'BAD_REFRESH_TOKEN', words: ['not issued to this client'] },
    ...likely(means.invalidClient),
    citation: refreshRefused,
    example: answer(
      400,
      { status: 'BAD_REFRESH_TOKEN', message: 'It was not issued to this client.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/bad-refresh-token',
    match: { code: 'BAD_REFRESH_TOKEN' },
    ...means.revoked,
    citation: refreshRefused,
    seen: 'BAD_REFRESH_TOKEN',
    example: answer(
      400,
      { status: 'BAD_REFRESH_TOKEN', message: 'The refresh token is not valid.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/missing-scopes',
    match: { code: 'MISSING_SCOPES' },
    ...means.scopeMissing,
    citation: errorHandling,
    example: answer(
      403,
      { status: 'error', message: 'A scope is missing.', category: 'MISSING_SCOPES' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/migrating',
    match: { status: 477 },
    ...means.maintenance,
    citation: errorHandling,
    seen: '477 Migration in Progress',
    example: answer(477, '', { headers: { 'retry-after': '3600' } }),
  },
  {
    id: 'hubspot/overloaded',
    match: { status: [502, 503, 504, 521, 523, 423] },
    ...likely(means.outage),
    citation: errorHandling,
    seen: '503 service temporarily unavailable',
    example: answer(503, ''),
  },
];
