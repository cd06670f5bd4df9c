// Campaign Monitor: access tokens of two weeks; a refresh gives a new pair.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 14 * dayMs,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'key_deleted', 'user_removed'],
  citation: 'https://github.com/campaignmonitor/createsend-ruby',
};
