// Spotify: access tokens of an hour; refresh tokens end when the user removes the app or the account is deleted.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const hourMs = 3_600_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: hourMs,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'account_deleted'],
  citation: 'https://github.com/spotify/web-api/issues/919',
};
