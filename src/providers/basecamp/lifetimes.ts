// Basecamp: access tokens of two weeks; the refresh token lasts until the user changes the log-in.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 14 * dayMs,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'password_changed', 'account_deleted'],
  citation: 'https://github.com/basecamp/bc-api/issues/48',
};
