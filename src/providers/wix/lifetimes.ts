// Wix: access tokens of five minutes; refresh tokens (older flow) end only with the app or the site.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 5 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['app_uninstalled', 'account_deleted'],
  citation: 'https://dev.wix.com/docs/rest/api-reference/authorization/oauth-2/refresh-an-access-token',
};
