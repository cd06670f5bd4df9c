// Lemon Squeezy: keys for test and for live mode.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted'],
  notes: [{ text: 'Test mode and live mode have keys of their own.', citation: 'https://docs.lemonsqueezy.com/api' }],
  citation: 'https://docs.lemonsqueezy.com/api',
};
