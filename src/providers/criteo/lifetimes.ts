// Criteo: access tokens of minutes, stated with each.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 15 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked'],
  citation:
    'https://github.com/rudderlabs/rudder-transformer/blob/develop/src/v0/destinations/criteo_audience/networkHandler.js',
};
