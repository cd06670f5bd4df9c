// Twilio: auth tokens and API keys live until they are replaced or deleted.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'account_suspended', 'account_deleted'],
  citation: 'https://twilio.com/docs/api/errors/20003',
};
