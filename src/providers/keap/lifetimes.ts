// Keap: access tokens of a day; a refresh token serves once and ends after 45 days without use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: dayMs,
  refreshTokenMs: null,
  refreshInactivityMs: 45 * dayMs,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused', 'user_removed'],
  citation: 'https://integration.keap.com/t/how-to-get-access-token/86529',
};
