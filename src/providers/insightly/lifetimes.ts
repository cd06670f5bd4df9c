// Insightly: the key of a user lives until it is made anew, or an administrator turns off API access.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'user_removed', 'role_lost', 'policy_changed'],
  citation: 'https://bollardai.com/resources/insightly',
};
