// TikTok Ads: an access token without an end, and no refresh token.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'user_removed'],
  citation: 'https://github.com/api-evangelist/tiktok-ads/blob/main/errors/tiktok-ads-error-codes.yml',
  notes: [
    {
      text: 'The Marketing API gives a long-term access token without an end; a refresh token belongs to the Accounts API alone.',
      citation: 'https://github.com/api-evangelist/tiktok-ads/blob/main/errors/tiktok-ads-error-codes.yml',
    },
  ],
};
