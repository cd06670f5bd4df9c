// Threads: tokens of 60 days that renew themselves, as long as they have not ended.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;
const longLived = 'https://developers.facebook.com/docs/threads/get-started/long-lived-tokens/';

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * dayMs,
  refreshTokenMs: 60 * dayMs,
  refreshInactivityMs: 60 * dayMs,
  grantsMax: null,
  // The token itself is renewed, from its first day to its sixtieth.
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'password_changed', 'app_uninstalled', 'account_suspended'],
  notes: [
    {
      text: 'Tokens that were not renewed for 60 days end, and can no longer be renewed; one younger than 24 hours cannot be renewed yet.',
      citation: longLived,
    },
    { text: 'Permissions that a private profile has granted hold 90 days.', citation: longLived },
  ],
  citation: longLived,
};
