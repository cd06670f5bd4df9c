// Pipedrive: access tokens of an hour; a refresh token that was exchanged is invalid; an API token lives until it is made anew.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['app_uninstalled', 'user_removed', 'token_reused', 'key_deleted'],
  citation: 'https://pipedrive.readme.io/docs/marketplace-oauth-and-api-proxy-status-codes',
};
