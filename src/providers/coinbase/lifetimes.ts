// Coinbase: access tokens of one hour; refresh tokens of a year and a half, for one use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * 60_000,
  refreshTokenMs: 547 * day,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused'],
  citation: 'https://docs.cdp.coinbase.com/coinbase-app/oauth2-integration/access-and-refresh-tokens',
};
