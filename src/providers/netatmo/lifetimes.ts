// Netatmo: refresh tokens are spent by their use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused'],
  citation: 'https://github.com/guidone/node-red-contrib-netatmo-dashboard/issues/25',
  notes: [
    {
      text: 'Each refresh gives a new refresh token; Netatmo took this change back once and brought it in again.',
      citation: 'https://github.com/guidone/node-red-contrib-netatmo-dashboard/issues/25',
    },
    {
      text: 'The token endpoint failed several times a day; try three or four times before believing a refusal.',
      citation: 'https://github.com/philippelt/netatmo-api-python/issues/93',
    },
  ],
};
