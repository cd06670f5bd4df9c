// Facebook Pages: a page's token, made from a long-lived user token, has no end of its own.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;
const pageTokens = 'https://gist.github.com/xahy/5e8020aad33d3755569571a07ea55783';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: 90 * dayMs,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'password_changed', 'logged_out_everywhere', 'app_uninstalled', 'role_lost'],
  notes: [
    {
      text: 'It ends when the password of the person changes, the person is no longer an administrator of the page, or the app is removed.',
      citation: pageTokens,
    },
  ],
  citation: pageTokens,
};
