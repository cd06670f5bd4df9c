// HubSpot: access tokens of 30 minutes; refresh tokens live until the app is removed; tokens of private apps until they are rotated.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 30 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['app_uninstalled', 'revoked', 'user_removed', 'key_deleted'],
  notes: [
    {
      text: 'While an account moves to another data centre its answers are 477 for up to 24 hours.',
      citation: 'https://developers.hubspot.com/docs/api-reference/error-handling',
    },
  ],
  citation: 'https://useparagon.com/integration-error-solutions/hubspot-the-oauth-token-used-to-make-this-call-expired',
};
