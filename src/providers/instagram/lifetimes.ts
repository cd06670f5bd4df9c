// Instagram: tokens of 60 days that renew themselves, as long as they have not ended.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;
const refresh = 'https://developers.facebook.com/documentation/instagram-platform/reference/refresh_access_token';

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * dayMs,
  refreshTokenMs: 60 * dayMs,
  refreshInactivityMs: 60 * dayMs,
  grantsMax: null,
  // The token itself is renewed, from its first day to its sixtieth.
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'password_changed', 'logged_out_everywhere', 'app_uninstalled', 'account_suspended'],
  notes: [
    {
      text: 'A long-lived token can be renewed when it is at least 24 hours old and has not ended; it then lives 60 days anew.',
      citation: refresh,
    },
  ],
  citation: refresh,
};
