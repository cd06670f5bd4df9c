// Asana: access tokens of an hour; the refresh token lasts until the user takes the app away.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'account_deleted', 'policy_changed'],
  citation: 'https://developers.asana.com/docs/oauth',
};
