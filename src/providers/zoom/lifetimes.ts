// Zoom: a refresh gives a new pair; a newer sign-in ends the older.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'app_uninstalled', 'newer_grant'],
  notes: [
    { text: 'A newer sign-in ends the grant before it.', citation: 'https://github.com/iamfatness/CoreVideo/pull/196' },
    {
      text: 'Of an app without users (server to server), minting a token ends the one before it, so parallel runs see a 401.',
      citation: 'https://github.com/JosephMcEvoy/PSZoom/issues/75',
    },
  ],
  citation: 'https://github.com/iamfatness/CoreVideo/pull/196',
};
