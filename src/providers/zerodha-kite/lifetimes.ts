// Kite Connect: a session ends each morning, and nothing renews it.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: dayMs,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['logged_out_everywhere', 'newer_grant'],
  citation: 'https://kite.trade/docs/connect/v3/exceptions/',
};
