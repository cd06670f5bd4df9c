// PayPal: the answer of the token endpoint tells how long a token lives; a new one can be had at any time.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'key_deleted'],
  citation: 'https://developer.paypal.com/api/rest/authentication/',
};
