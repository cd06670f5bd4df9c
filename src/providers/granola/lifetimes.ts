// Granola: the refresh token is replaced at each use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused', 'logged_out_everywhere'],
  citation: 'https://github.com/UsefulSoftwareCo/executor/issues/1973',
};
