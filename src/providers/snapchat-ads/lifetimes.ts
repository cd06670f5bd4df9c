// Snapchat Ads: access tokens of an hour; an end of the refresh token is not documented.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const hourMs = 3_600_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: hourMs,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'role_lost'],
  citation: 'https://github.com/api-evangelist/snapchat/blob/main/errors/snapchat-problem-types.yml',
  notes: [
    {
      text: 'The access reaches what the person who authorized may see; roles are kept in the Business Manager.',
      citation: 'https://github.com/api-evangelist/snapchat/blob/main/errors/snapchat-problem-types.yml',
    },
  ],
};
