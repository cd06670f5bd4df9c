// Basecamp.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const basecamp: ProviderRules = {
  slug: 'basecamp',
  name: 'Basecamp',
  aliases: ['basecamp-3', 'basecamp-4', 'basecamp3', 'basecamp4'],
  rules,
  lifetimes,
  help: {
    details: {
      subscription_inactive: {
        interpret: 'The trial of the Basecamp account has ended, or the account is suspended.',
        url: 'https://github.com/basecamp/bc3-api/blob/master/README.md',
      },
    },
  },
};
