// App Store Connect: a key has no known end; it stops while an agreement is not signed.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'role_lost', 'policy_changed'],
  citation: 'https://github.com/erayendes/app-store-connect-mcp/pull/88',
  notes: [
    {
      text: 'About twice a year there is a new Program License Agreement; once its time of grace is over, no key of the team works until the Account Holder accepts it.',
      citation: 'https://github.com/erayendes/app-store-connect-mcp/pull/88',
    },
  ],
};
