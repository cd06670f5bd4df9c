// SendGrid: keys without an end of their own.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'account_suspended', 'policy_changed'],
  citation: 'https://github.com/sklarsa/django-sendgrid-v5/issues/11',
};
