// Chargebee: subscription billing.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const chargebee: ProviderRules = {
  slug: 'chargebee',
  name: 'Chargebee',
  aliases: ['chargebee-*'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'Test and live sites of Chargebee have different names and different keys: a right key with the name of the other site is refused in the same words.',
        resolve: [
          'Check that the site name is right, with -test at its end for a test site.',
          'An administrator opens Settings > Configure Chargebee > API Keys and makes a new key if it is no longer listed.',
        ],
        url: 'https://github.com/brendenplugin/chargebee-wp-membership-plugin/issues/3',
      },
    },
  },
};
