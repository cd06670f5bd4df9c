// Etsy: access tokens of one hour, refresh tokens of 90 days, replaced at each use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * 60_000,
  refreshTokenMs: 90 * day,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['password_changed', 'revoked'],
  notes: [
    {
      text: 'Since June 2022 a change of the password of the seller ends all tokens.',
      citation: 'https://github.com/etsy/open-api/issues/519',
    },
  ],
  citation: 'https://github.com/etsy/open-api/issues/116',
};
