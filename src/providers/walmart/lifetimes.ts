// Walmart: access tokens of 15 minutes, refresh tokens of one year.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 15 * 60_000,
  refreshTokenMs: 365 * day,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  citation: 'https://developer.walmart.com/us-marketplace/lang-fr_CA/reference/tokenapi.md',
};
