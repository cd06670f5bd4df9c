// Hubstaff: a personal token ends after 90 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: 90 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  citation:
    'https://raw.githubusercontent.com/api-evangelist/hubstaff/refs/heads/main/rate-limits/hubstaff-rate-limits.yml',
  notes: [
    {
      text: 'A personal access token acts as a refresh token and ends after 90 days.',
      citation:
        'https://raw.githubusercontent.com/api-evangelist/hubstaff/refs/heads/main/rate-limits/hubstaff-rate-limits.yml',
    },
  ],
};
