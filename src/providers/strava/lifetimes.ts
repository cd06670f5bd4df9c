// Strava: short access tokens, whose end comes with each; all tokens end with the authorization.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked'],
  citation: 'https://github.com/dblock/strava-ruby-client/issues/2',
  notes: [
    {
      text: 'When an app gives up the access of an athlete, all its tokens for that athlete end, and each is answered 401.',
      citation: 'https://github.com/dblock/strava-ruby-client/issues/2',
    },
  ],
};
