// AdRoll: access tokens of 24 hours, refresh tokens of a year, spent by their use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: dayMs,
  refreshTokenMs: 365 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused', 'key_deleted'],
  citation: 'https://apidocs.nextroll.com/guides/oauth.html',
};
