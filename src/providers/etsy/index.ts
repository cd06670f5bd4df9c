// Etsy: shops of a marketplace, Open API v3.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const etsy: ProviderRules = {
  slug: 'etsy',
  name: 'Etsy',
  aliases: ['etsy-v3'],
  rules,
  lifetimes,
  help: {
    details: {
      revoked: {
        interpret:
          'Etsy ends all tokens of a seller when the seller changes the password, and when access is withdrawn.',
        resolve: ['The owner of the shop signs in to Etsy and reconnects.'],
        url: 'https://github.com/etsy/open-api/issues/519',
      },
    },
  },
};
