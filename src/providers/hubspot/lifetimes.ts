// HubSpot: access tokens of 30 minutes; refresh tokens live until the app is removed.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 30 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  citation: 'https://useparagon.com/integration-error-solutions/hubspot-the-oauth-token-used-to-make-this-call-expired',
};
