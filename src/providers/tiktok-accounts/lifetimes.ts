// TikTok Accounts: access tokens of 24 hours, refresh tokens of 365 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: dayMs,
  refreshTokenMs: 365 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked'],
  citation: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
};
