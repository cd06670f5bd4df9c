// Airtable: each refresh ends the pair before at once.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: 0,
  endedBy: ['revoked', 'token_reused', 'key_deleted', 'user_removed'],
  notes: [
    {
      text: 'A refresh ends the access token and the refresh token before it at once, so parallel refreshes leave one with a dead pair.',
      citation: 'https://github.com/PipedreamHQ/pipedream/issues/8727',
    },
  ],
  citation: 'https://github.com/PipedreamHQ/pipedream/issues/8727',
};
