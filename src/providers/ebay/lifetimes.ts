// eBay: access tokens of two hours, refresh tokens of 18 months.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 2 * 60 * 60_000,
  refreshTokenMs: 18 * 30 * day,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['password_changed', 'revoked'],
  notes: [
    {
      text: 'A change of the log-in name or password, the seller in My eBay, or eBay itself ends the grant.',
      citation: 'https://developer.ebay.com/support/kb-article?KBid=5218',
    },
  ],
  citation: 'https://developer.eBay.com/support/faq',
};
