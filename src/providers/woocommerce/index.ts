// WooCommerce: shops on WordPress, each on a server of its own.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const woocommerce: ProviderRules = {
  slug: 'woocommerce',
  name: 'WooCommerce',
  aliases: ['woo-commerce', 'wordpress-woocommerce'],
  marks: [
    {
      code: [
        'woocommerce_rest_authentication_error',
        'woocommerce_rest_cannot_view',
        'woocommerce_rest_authentication_missing_parameter',
      ],
    },
  ],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'The shop does not know the consumer key, or a plugin or the web server of the shop removes the Authorization header before WooCommerce sees it.',
        resolve: [
          'An administrator of the shop opens WooCommerce > Settings > Advanced > REST API and checks that the key is still listed.',
          'If it is listed, check whether a security or cache plugin was installed or updated lately.',
          'Otherwise make a new key with read access and enter it.',
        ],
        url: 'https://github.com/woocommerce/woocommerce-rest-api-docs/blob/trunk/source/includes/v3/_introduction.md',
      },
      scope_missing: {
        interpret:
          'The key was made with other permissions than this call needs: each key is for reading, writing or both.',
        resolve: [
          'An administrator of the shop opens WooCommerce > Settings > Advanced > REST API, edits the key and chooses Read or Read/Write.',
        ],
        url: 'https://github.com/woocommerce/woocommerce/blob/trunk/plugins/woocommerce/includes/class-wc-rest-authentication.php',
      },
    },
  },
};
