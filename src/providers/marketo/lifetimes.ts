// Marketo: access tokens of an hour, fetched with the keys of a custom service; there are no refresh tokens.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'user_removed', 'role_lost'],
  citation: 'https://github.com/AdobeDocs/marketo-developer.en/blob/main/help/rest-api/authentication.md',
};
