// Calendly: access tokens of two hours; a refresh token lasts until it is used.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 2 * 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused', 'user_removed'],
  citation: 'https://developer.calendly.com/how-to-access-calendly-data-on-behalf-of-authenticated-users',
  notes: [
    {
      text: 'A refresh token does not age, but ends when it is used.',
      citation: 'https://developer.calendly.com/how-to-access-calendly-data-on-behalf-of-authenticated-users',
    },
  ],
};
