// NetSuite: refresh tokens of the code flow end after seven days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: 7 * day,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'role_lost', 'key_deleted'],
  notes: [
    {
      text: 'The user consents again every seven days in the code flow; token-based authentication has no such end.',
      citation: 'https://github.com/NangoHQ/nango/blob/master/docs/integrations/all/netsuite.mdx',
    },
  ],
  citation: 'https://github.com/NangoHQ/nango/blob/master/docs/integrations/all/netsuite.mdx',
};
