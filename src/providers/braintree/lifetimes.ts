// Braintree: keys without age, bound to the user who made them and to that user's role.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'role_lost', 'user_removed'],
  citation: 'https://github.com/angelleye/paypal-woocommerce/issues/1101',
};
