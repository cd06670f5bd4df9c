// WooCommerce: consumer keys without age.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'user_removed', 'role_lost'],
  notes: [
    {
      text: 'Signed requests are refused when their time is more than 15 minutes off.',
      citation:
        'https://github.com/woocommerce/woocommerce/blob/trunk/plugins/woocommerce/includes/class-wc-rest-authentication.php',
    },
  ],
  citation: 'https://github.com/woocommerce/woocommerce-rest-api-docs/blob/trunk/source/includes/v3/_introduction.md',
};
