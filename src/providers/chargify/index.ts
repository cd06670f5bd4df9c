// Maxio Advanced Billing, earlier Chargify: subscriptions.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const chargify: ProviderRules = {
  slug: 'chargify',
  name: 'Maxio Advanced Billing',
  aliases: ['maxio', 'maxio-*'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'The key is unknown, or it is a key of another site: a key opens only the sites that it was made for.',
        resolve: [
          'Make a new key in the settings of the site, under Integrations > API keys.',
          'Enter the key, with the subdomain of the same site.',
        ],
        url: 'https://github.com/jforrest/Chargify-PHP-Client/issues/22',
      },
    },
  },
};
