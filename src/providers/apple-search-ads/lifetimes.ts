// Apple Ads: a client secret lives 180 days at most.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  keyMs: null,
  endedBy: ['key_deleted', 'role_lost'],
  citation: 'https://noy72.com/articles/2022-03-11-apple-search-ads/',
  notes: [
    {
      text: 'The client secret, a signed note, may live 180 days at most; one that ends too soon is refused as invalid_client.',
      citation: 'https://noy72.com/articles/2022-03-11-apple-search-ads/',
    },
    {
      text: 'Version 5 of the Campaign Management API ends on 26 January 2027.',
      citation: 'https://github.com/cameronehrlich/apple-ads-cli/issues/2',
    },
  ],
};
