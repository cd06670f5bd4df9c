// FreshBooks: access tokens of twelve hours; refresh tokens for one use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 12 * 60 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['token_reused', 'revoked'],
  citation:
    'https://docs.devart.com/dotconnect/FreshBooks/Devart.Data.FreshBooks~Devart.Data.FreshBooks.FreshBooksConnectionStringBuilder~AccessToken.html',
};
