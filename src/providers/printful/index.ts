// Printful: print on demand.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const printful: ProviderRules = {
  slug: 'printful',
  name: 'Printful',
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret: 'The token is unknown, past its date, or an old API key.',
        resolve: ['Make a new private token in the developer portal of Printful.', 'Enter the new token.'],
        url: 'https://github.com/notrab/headless-dropshipping-starter/issues/60',
      },
    },
  },
};
