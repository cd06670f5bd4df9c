// Shopify: expiring offline tokens of 60 minutes with refresh tokens of 90 days; older ones without end.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * 60_000,
  refreshTokenMs: 90 * day,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: 30 * day,
  endedBy: ['app_uninstalled', 'key_deleted'],
  notes: [
    {
      text: 'An offline token that does not expire lives until the shop removes the app.',
      citation: 'https://shopify.dev/docs/apps/build/security/credentials-and-data/use-expiring-offline-access-tokens',
    },
    {
      text: 'A refresh token that was used already may be sent again until its replacement is used, at most 30 days.',
      citation: 'https://shopify.dev/changelog/more-resilient-refreshes-for-expiring-offline-access-tokens',
    },
  ],
  citation: 'https://shopify.dev/docs/apps/build/security/credentials-and-data/use-expiring-offline-access-tokens',
};
