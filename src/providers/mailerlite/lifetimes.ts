// MailerLite: keys have no end of their own, but end with the user who made them.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'user_removed', 'account_deleted'],
  notes: [
    {
      text: 'A key is bound for good to the user who made it.',
      citation: 'https://developers.mailerlite.com/getting-started',
    },
  ],
  citation: 'https://developers.mailerlite.com/getting-started',
};
