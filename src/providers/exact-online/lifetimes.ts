// Exact Online: access tokens of ten minutes, refresh tokens for one use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 10 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['token_reused'],
  notes: [
    {
      text: 'An access token lives ten minutes and may be renewed only in its last 30 seconds.',
      citation: 'https://github.com/PipedreamHQ/pipedream/issues/1655',
    },
    {
      text: 'Since 2019 a refresh token can be used once.',
      citation: 'https://github.com/picqer/exact-php-client/issues/300',
    },
  ],
  citation: 'https://github.com/picqer/exact-php-client/issues/300',
};
