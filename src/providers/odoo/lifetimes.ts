// Odoo: passwords and API keys; an API key stands in the place of the password.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'password_changed', 'user_removed'],
  notes: [
    {
      text: 'A user with two-factor authentication signs in with an API key in the place of the password.',
      citation: 'https://github.com/odoo/documentation/issues/6919',
    },
  ],
  citation: 'https://github.com/odoo/documentation/issues/6919',
};
