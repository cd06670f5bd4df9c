// TradeGecko: access tokens of two hours.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 2 * 60 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['user_removed', 'revoked'],
  notes: [
    {
      text: 'A privileged access token, for one account, has no end.',
      citation: 'https://github.com/tradegecko/smaug/issues/8',
    },
  ],
  citation: 'https://github.com/tradegecko/smaug/issues/8',
};
