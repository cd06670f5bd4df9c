// TrueLayer: consents of 90 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  grantMs: 90 * day,
  endedBy: ['revoked'],
  citation: 'https://docs.truelayer.com/docs/error-codes-1',
};
