// Taboola: access tokens of 12 hours, had anew with the id and secret of the customer.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const hourMs = 3_600_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 12 * hourMs,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  citation: 'https://developers.taboola.com/backstage-api/reference/access-token',
  notes: [
    {
      text: 'No refresh token: a new access token is had with the client id and secret, which belong to a user of the account.',
      citation: 'https://developers.taboola.com/backstage-api/reference/client-credentials',
    },
  ],
};
