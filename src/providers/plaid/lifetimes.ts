// Plaid: tokens of Items without age; the consent at the bank ends instead.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'password_changed'],
  notes: [
    {
      text: 'A token of an Item has no age; the consent at the bank ends instead, and webhooks warn seven days ahead.',
      citation: 'https://github.com/plaid/plaid-openapi/blob/master/2020-09-14.yml',
    },
    {
      text: 'An Item that needs a login may be repaired elsewhere, without any act in the app that reports it.',
      citation: 'https://github.com/plaid/plaid-openapi/blob/master/2020-09-14.yml',
    },
  ],
  citation: 'https://github.com/plaid/plaid-openapi/blob/master/2020-09-14.yml',
};
