// Lightspeed: a refresh before the end of the access token returns the same token.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  notes: [
    {
      text: 'A refresh before the end of the access token returns the same access token.',
      citation: 'https://github.com/PipedreamHQ/pipedream/issues/9252',
    },
  ],
  citation: 'https://github.com/PipedreamHQ/pipedream/issues/9252',
};
