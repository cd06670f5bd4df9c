// Reddit: access tokens of an hour; refresh tokens live until they are revoked.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const hourMs = 3_600_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: hourMs,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked'],
  citation: 'https://powershellgallery.com/packages/PSRAW/2.0.0.0/Content/en-US%5Cabout_RedditOAuthToken.help.txt',
  notes: [
    {
      text: 'A refresh token lives until the user or the app revokes it; a temporary grant gets none.',
      citation: 'https://powershellgallery.com/packages/PSRAW/1.1.0.6/Content/en-US/about_RedditOAuthDuration.help.txt',
    },
  ],
};
