// Xero: access tokens of 30 minutes; refresh tokens of 60 days, for one use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 30 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: 60 * day,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused'],
  notes: [
    {
      text: 'Tokens are per user and app, not per organisation; the list of connections tells which organisations are left.',
      citation: 'https://github.com/XeroAPI/Xero-OpenAPI/issues/585',
    },
  ],
  citation: 'https://github.com/XeroAPI/xero-node/issues/370',
};
