// tado: access tokens of ten minutes; a refresh token of 30 days serves once.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 10 * 60_000,
  refreshTokenMs: 30 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused'],
  citation: 'https://github.com/home-assistant/core/issues/138518',
};
