// Pardot: an API key lives 60 minutes and is renewed with the user key; tokens of Salesforce live as Salesforce has it.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['password_changed', 'key_deleted', 'account_suspended'],
  citation: 'https://github.com/pardot/api-docs',
};
