// Ahrefs: an API key lives a year, and ends when the user who made it leaves the workspace.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  keyMs: 365 * dayMs,
  endedBy: ['user_removed', 'key_deleted', 'subscription_ended'],
  citation: 'https://docs.ahrefs.com/api/docs/api-keys-creation-and-management',
  notes: [
    {
      text: 'An API key ends when the user who made it is removed from the workspace.',
      citation: 'https://docs.ahrefs.com/api/docs/api-keys-creation-and-management',
    },
    {
      text: 'The API is fully available for Enterprise plans.',
      citation: 'https://docs.ahrefs.com/api/docs/limits-consumption',
    },
  ],
};
