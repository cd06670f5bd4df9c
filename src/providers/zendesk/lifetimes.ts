// Zendesk: tokens of older OAuth clients have no end; those of clients made from February 2026 on live 30 minutes and are refreshed for 30 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'user_removed', 'role_lost', 'key_deleted', 'token_reused', 'policy_changed'],
  notes: [
    {
      text: 'Global OAuth clients made since 2 February 2026 get access tokens of 30 minutes and refresh tokens of 30 days; the others have until 1 April 2027.',
      citation: 'https://news.deltastring.com/story/1146',
    },
    {
      text: 'Passwords are no longer accepted by the API since 2026, and never were where two-factor or single sign-on is required.',
      citation: 'https://support.zendesk.com/hc/en-us/articles/9941874259354-Deprecation-of-password-access-for-APIs',
    },
  ],
  citation: 'https://nango.dev/blog/zendesk-oauth-refresh-token-invalid-grant',
};
