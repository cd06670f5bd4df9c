// Dropbox: access tokens of four hours; the refresh token lasts until the user disconnects the app.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 4 * 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'app_uninstalled', 'account_suspended', 'account_deleted'],
  citation: 'https://github.com/froemken/dropbox/issues/29',
  notes: [
    {
      text: 'The refresh token has no end that is known; it lasts until the user disconnects the app.',
      citation: 'https://github.com/nextcloud/integration_dropbox/issues/34',
    },
  ],
};
