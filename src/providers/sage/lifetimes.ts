// Sage: refresh tokens of the Accounting API of 31 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: 31 * day,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  notes: [
    {
      text: 'The Accounting API 3.1 tells the life of a refresh token in refresh_token_expires_in.',
      citation: 'https://github.com/Sage/sageone_api_php_sample/issues/39',
    },
  ],
  citation: 'https://github.com/Sage/sageone_api_php_sample/issues/39',
};
