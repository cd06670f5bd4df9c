// Microsoft Entra: access tokens of about an hour; refresh tokens of 90 days, renewed with each use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;
const refreshTokens = 'https://learn.microsoft.com/en-nz/entra/identity-platform/refresh-tokens';
const revocation = 'https://docs.azure.cn/entra/identity-platform/refresh-tokens';

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: 90 * dayMs,
  refreshInactivityMs: 90 * dayMs,
  grantsMax: null,
  isRefreshTokenRotated: true,
  // An old refresh token is not withdrawn when it is used: it stays good for its own 90 days.
  reuseGraceMs: 90 * dayMs,
  endedBy: ['revoked', 'account_deleted', 'account_suspended', 'logged_out_everywhere', 'policy_changed'],
  notes: [
    {
      text: 'For a single-page redirect URI the refresh token lives 24 hours, and those got with it end at the same moment.',
      citation: refreshTokens,
    },
    {
      text: 'Of a confidential client a changed or expired password does not end the refresh token; an administrator’s reset in the Entra or Microsoft 365 admin centre, and “revoke sessions”, do.',
      citation: revocation,
    },
    {
      text: 'The life cannot be configured, but conditional access can ask for a new sign-in after any time (AADSTS70043).',
      citation: 'https://docs.azure.cn/zh-cn/active-directory/develop/refresh-tokens',
    },
    { text: 'Tokens of guests are withdrawn in their home tenant alone.', citation: revocation },
  ],
  citation: refreshTokens,
};
