// Stripe: keys without age; the command line tool's keys of 90 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'revoked', 'app_uninstalled'],
  notes: [
    {
      text: 'Keys that the command line tool makes end after 90 days; a key that was rolled gives the same answer.',
      citation: 'https://github.com/stripe/stripe-cli/pull/792',
    },
    {
      text: 'A restricted key may allow certain IP addresses only.',
      citation:
        'https://github.com/PostHog/posthog/blob/master/products/warehouse_sources/backend/temporal/data_imports/sources/stripe/source.py',
    },
  ],
  citation: 'https://github.com/stripe/stripe-cli/pull/792',
};
