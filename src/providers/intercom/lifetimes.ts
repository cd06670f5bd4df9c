// Intercom: access tokens do not end by age, and there are no refresh tokens.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'app_uninstalled', 'account_deleted'],
  citation: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/',
};
