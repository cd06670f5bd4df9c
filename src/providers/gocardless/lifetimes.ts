// GoCardless: consents to bank account data of 90 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  grantMs: 90 * day,
  endedBy: ['revoked'],
  notes: [
    {
      text: 'The agreement of an end user with a bank lasts 90 days by default, 180 at some banks, and cannot be renewed: a new link is needed.',
      citation: 'https://github.com/actualbudget/actual/issues/3826',
    },
  ],
  citation: 'https://github.com/actualbudget/actual/issues/3826',
};
