// Twitch: access tokens of some hours, stated with each token; they end for other reasons too.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'password_changed'],
  citation: 'https://dev.twitch.tv/docs/authentication/refresh-tokens/',
  notes: [
    {
      text: 'Tokens end for other reasons than age too: an app should refresh when it is answered 401, not by the clock.',
      citation: 'https://dev.twitch.tv/docs/authentication/refresh-tokens/',
    },
    {
      text: 'A refresh token of the device flow that is used twice ends the whole connection of user and app.',
      citation: 'https://github.com/twitchdev/issues/issues/903',
    },
  ],
};
