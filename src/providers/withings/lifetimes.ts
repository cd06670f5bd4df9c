// Withings: access tokens of 3 hours, refresh tokens of a year, spent by their use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const hourMs = 3_600_000;
const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 3 * hourMs,
  refreshTokenMs: 365 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused'],
  citation: 'https://github.com/the-momentum/open-wearables/issues/177',
  notes: [
    {
      text: '120 requests a minute over all users of an app.',
      citation: 'https://github.com/the-momentum/open-wearables/issues/177',
    },
  ],
};
