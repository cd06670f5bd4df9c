// Mailchimp: keys and OAuth tokens without an end of their own; they end with the key, the user or the account.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'revoked', 'user_removed', 'account_suspended', 'account_deleted'],
  citation: 'https://github.com/hitobito/hitobito/issues/3712',
};
