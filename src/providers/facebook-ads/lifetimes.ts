// Meta: tokens of about 60 days that nothing renews once they have ended; those of pages and system users without end.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;
const longLived = 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived';

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * dayMs,
  refreshTokenMs: null,
  refreshInactivityMs: 90 * dayMs,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: [
    'revoked',
    'password_changed',
    'logged_out_everywhere',
    'app_uninstalled',
    'role_lost',
    'account_suspended',
  ],
  notes: [
    {
      text: 'A long-lived user token lasts about 60 days. There is no refresh token, and one that has ended cannot be exchanged: the person signs in again.',
      citation: longLived,
    },
    {
      text: 'The token of a page that was made from a long-lived user token has no end, but dies when the password changes, the page role is lost, or the app is removed.',
      citation: 'https://gist.github.com/xahy/5e8020aad33d3755569571a07ea55783',
    },
    {
      text: 'The right to the data ends when the person has not used the app for 90 days (subcode 493).',
      citation: 'https://github.com/MrSwitch/hello.js/issues/548',
    },
    {
      text: 'A checkpoint (subcodes 459, 490) leaves the token as it is: it works again once the person has answered it at facebook.com.',
      citation: 'https://github.com/pipeboard-co/meta-ads-mcp/pull/134',
    },
  ],
  citation: longLived,
};
