// CyberSource: access tokens of 15 minutes; refresh tokens of one year from the last use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 15 * 60_000,
  refreshTokenMs: 365 * day,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked'],
  citation:
    'https://developer.cybersource.com/docs/cybs/en-us/oauth/developer/all/rest/oauth/refreshing-the-refresh-token.html',
};
