// Square: access tokens of 30 days, to be renewed within 7.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 30 * day,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked'],
  notes: [
    {
      text: 'A refresh token is dead 15 days after the end of the access token that came with it.',
      citation: 'https://developer.squareup.com/forums/t/oauth-token-issues/26359',
    },
    {
      text: 'The refresh token stays the same in the code flow; with PKCE each use brings a new one.',
      citation: 'https://developer.squareup.com/reference/square/o-auth/obtain-token',
    },
  ],
  citation: 'https://developer.squareup.com/docs/oauth-api/refresh-revoke-limit-scope',
};
