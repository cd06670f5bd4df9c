// Paddle: keys that end when their maker chose.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted'],
  notes: [
    {
      text: 'Whoever makes a key may choose when it ends.',
      citation: 'https://github.com/NangoHQ/nango/blob/master/docs/api-integrations/paddle/connect.mdx',
    },
  ],
  citation: 'https://github.com/NangoHQ/nango/blob/master/docs/api-integrations/paddle/connect.mdx',
};
