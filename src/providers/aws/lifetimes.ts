// Amazon Web Services: access keys live until they are deleted; temporary credentials for hours.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * 60_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: 2,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'user_removed', 'role_lost', 'policy_changed'],
  notes: [
    {
      text: 'A request dated more than 15 minutes off is refused.',
      citation: 'https://docs.aws.amazon.com/emr/latest/APIReference/CommonErrors.html',
    },
  ],
  citation: 'https://docs.aws.amazon.com/emr/latest/APIReference/CommonErrors.html',
};
