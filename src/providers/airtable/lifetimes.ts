// Airtable: access tokens of an hour; each refresh ends the pair before at once.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: 60 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused', 'key_deleted', 'user_removed'],
  notes: [
    {
      text: 'A refresh ends the access token and the refresh token before it at once, so parallel refreshes leave one with a dead pair.',
      citation: 'https://github.com/PipedreamHQ/pipedream/issues/8727',
    },
  ],
  citation: 'https://github.com/PipedreamHQ/pipedream/issues/8727',
};
