// Outreach: access tokens of two hours; the refresh token is replaced at each use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 120 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'user_removed', 'token_reused', 'scopes_changed'],
  citation: 'https://rdrr.io/github/JosiahParry/outReach/man/refresh_auth_token.html',
};
