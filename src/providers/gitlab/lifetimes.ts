// GitLab: access tokens of two hours; a refresh token serves once; personal tokens live a year at most.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 2 * 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  keyMs: 365 * dayMs,
  endedBy: ['revoked', 'token_reused', 'account_suspended', 'key_deleted', 'policy_changed'],
  notes: [
    {
      text: 'Each refresh revokes the pair before: an access token that a parallel run still holds is then refused as revoked.',
      citation: 'https://github.com/preset-io/agor/pull/2718',
    },
    {
      text: 'A personal token rotated through the API ends after one week unless a date is given.',
      citation: 'https://github.com/fork-dev/Tracker/issues/2134',
    },
  ],
  citation: 'https://github.com/preset-io/agor/pull/2718',
};
