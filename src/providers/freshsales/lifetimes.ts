// Freshsales: the key of a user carries the rights of that user, and lives until it is reset.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'user_removed', 'role_lost'],
  citation: 'https://bollardai.com/resources/freshsales',
};
