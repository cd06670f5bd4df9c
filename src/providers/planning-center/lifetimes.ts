// Planning Center: a refresh token serves once and for at most 90 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: 90 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused', 'user_removed'],
  citation: 'https://github.com/planningcenter/developers/issues/879',
};
