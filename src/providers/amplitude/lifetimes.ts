// Amplitude: keys have no end; a revoked one stays unusable.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted'],
  citation: 'https://amplitude.com/docs/api/content/admin/account-management/manage-your-api-keys-and-secret-keys',
};
