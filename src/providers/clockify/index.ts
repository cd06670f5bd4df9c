// Clockify.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const clockify: ProviderRules = {
  slug: 'clockify',
  name: 'Clockify',
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret: 'Keys of one Clockify region are not known to another, and very old keys are no longer taken.',
        resolve: [
          'In Clockify, open the profile settings and generate the API key anew; choose the region of the account here.',
        ],
        url: 'https://github.com/raycast/extensions/issues/2173',
      },
    },
  },
};
