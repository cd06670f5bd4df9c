// Brevo: keys without a fixed age; addresses that a key has not been used from are blocked by itself after a while.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'account_suspended', 'policy_changed'],
  notes: [
    {
      text: 'Once thirty days pass without a new address, calls from unknown addresses are blocked; on by itself for accounts made after 16 May 2024.',
      citation: 'https://help.brevo.com/hc/en-us/articles/5740111683858',
    },
  ],
  citation: 'https://help.brevo.com/hc/en-us/articles/5740111683858',
};
