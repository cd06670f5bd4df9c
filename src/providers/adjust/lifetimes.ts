// Adjust: the API token of a user lives until it is reset.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted'],
  citation: 'https://dev.adjust.com/en/api/app-automation-api/authentication',
  notes: [
    {
      text: 'Resetting the API token of a user ends the old one at once, wherever it is in use.',
      citation: 'https://dev.adjust.com/en/api/app-automation-api/authentication',
    },
  ],
};
