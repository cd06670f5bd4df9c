// Mollie: payments.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const mollie: ProviderRules = {
  slug: 'mollie',
  name: 'Mollie',
  aliases: ['mollie-*'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'Mollie does not know the key. Each website profile has keys of its own, for test and for live mode.',
        resolve: [
          'Sign in to Mollie, open the website profile under Developers > API keys, and copy the live key.',
          'Enter the new key.',
        ],
        url: 'https://github.com/mollie/mollie-api-php/issues/9',
      },
    },
  },
};
