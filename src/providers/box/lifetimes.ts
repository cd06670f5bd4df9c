// Box: access tokens of an hour; a refresh token serves once, within 60 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: 60 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused', 'account_suspended', 'policy_changed'],
  citation: 'https://github.com/iterate-ch/cyberduck/issues/13003',
  notes: [
    {
      text: 'A refresh token serves once; each refresh gives a new one with 60 days.',
      citation: 'https://github.com/iterate-ch/cyberduck/issues/13003',
    },
  ],
};
