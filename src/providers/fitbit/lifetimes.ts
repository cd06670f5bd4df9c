// Fitbit: access tokens of 8 hours; refresh tokens without an end, spent by their use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const hourMs = 3_600_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 8 * hourMs,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused'],
  citation: 'https://dev.fitbit.com/build/reference/web-api/developer-guide/best-practices',
  notes: [
    {
      text: 'The refresh token never ends, but can be used once.',
      citation: 'https://dev.fitbit.com/build/reference/web-api/developer-guide/best-practices',
    },
  ],
};
