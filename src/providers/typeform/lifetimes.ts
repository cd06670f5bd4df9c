// Typeform: personal access tokens live until they are deleted; one that is found in public code on GitHub is disabled.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'revoked', 'policy_changed'],
  notes: [
    {
      text: 'A personal access token found in a repository on GitHub is disabled by itself; its owner gets an e-mail.',
      citation: 'https://typeform.com/developers/get-started/personal-access-token',
    },
  ],
  citation: 'https://typeform.com/developers/get-started/personal-access-token',
};
