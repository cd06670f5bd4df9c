// Slack: tokens live until they are revoked, unless the app has opted into token rotation.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'app_uninstalled', 'account_deleted', 'user_removed'],
  notes: [
    {
      text: 'Refresh tokens exist only where token rotation was switched on for the app.',
      citation: 'https://nango.dev/blog/slack-oauth-refresh-token-invalid-grant',
    },
    {
      text: 'To revoke all user tokens that an app has in a workspace uninstalls the app there.',
      citation:
        'https://github.com/aki017/slack-api-docs/blob/1000ddddabb5573978c0770985a176c473dbf67b/methods/auth.revoke.md',
    },
  ],
  citation: 'https://nango.dev/blog/slack-oauth-refresh-token-invalid-grant',
};
