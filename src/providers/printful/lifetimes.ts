// Printful: tokens of the developer portal in place of the old API keys.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'key_deleted'],
  notes: [
    {
      text: 'Old API keys were closed to new ones in 2022; tokens of the developer portal took their place.',
      citation: 'https://github.com/notrab/headless-dropshipping-starter/issues/60',
    },
  ],
  citation: 'https://github.com/notrab/headless-dropshipping-starter/issues/60',
};
