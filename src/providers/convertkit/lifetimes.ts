// Kit: access tokens end; a refresh replaces both, so that a second copy of the same connection kills the first.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused', 'subscription_ended', 'key_deleted'],
  citation: 'https://github.com/ConvertKit/convertkit-wordpress-libraries',
};
