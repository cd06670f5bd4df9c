// Jobber: access tokens of one hour; refresh tokens for one use while rotation is on.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['token_reused', 'app_uninstalled'],
  notes: [
    {
      text: 'With rotation on, the token before is void at once for apps made after January 2024; rotation can be switched off in the settings of the app.',
      citation: 'https://developer.getjobber.com/docs/building_your_app/refresh_token_rotation/',
    },
  ],
  citation: 'https://developer.getjobber.com/docs/building_your_app/refresh_token_rotation/',
};
