// Outbrain: a token lives 30 days, and ends with a change of the password or e-mail address.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  keyMs: 30 * dayMs,
  endedBy: ['password_changed'],
  citation: 'https://github.com/api-evangelist/outbrain/blob/main/errors/outbrain-problem-types.yml',
  notes: [
    {
      text: 'Two log-ins an hour for a user: a token has to be kept.',
      citation: 'https://github.com/api-evangelist/outbrain/blob/main/errors/outbrain-problem-types.yml',
    },
  ],
};
