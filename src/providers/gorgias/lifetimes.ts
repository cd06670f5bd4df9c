// Gorgias: access tokens end after some time and are refreshed with the scope offline; a grant dies with the user who gave it.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'user_removed', 'role_lost', 'key_deleted'],
  citation: 'https://developers.gorgias.com/docs/oauth2-bearer-token',
};
