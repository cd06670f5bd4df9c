// Box: a refresh token serves once, within 60 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: 60 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused', 'account_suspended', 'policy_changed'],
  citation:
    'https://support.box.com/hc/en-us/community/posts/360049133654-What-is-the-error-code-return-by-box-API-for-a-token-that-is-expired',
  notes: [
    {
      text: 'A refresh token serves once; each refresh gives a new one with 60 days.',
      citation: 'https://github.com/iterate-ch/cyberduck/issues/13003',
    },
  ],
};
