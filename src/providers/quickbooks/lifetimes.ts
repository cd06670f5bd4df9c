// QuickBooks: access tokens of one hour; refresh tokens end after 100 days unused, and a grant after five years.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: 100 * day,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  grantMs: 5 * 365 * day,
  endedBy: ['revoked', 'user_removed', 'token_reused', 'subscription_ended'],
  notes: [
    {
      text: 'The refresh token changes about once a day; the one before it is then refused.',
      citation: 'https://github.com/intuit/QuickBooks-V3-PHP-SDK/issues/324',
    },
    {
      text: 'A subscription that was cancelled or suspended leaves the company readable at first; later its data is deleted.',
      citation: 'https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/subscription-states',
    },
  ],
  citation: 'https://blogs.a.intuit.com/2025/11/12/important-changes-to-refresh-token-policy',
};
