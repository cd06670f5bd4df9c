// Allegro: sellers of a marketplace.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const allegro: ProviderRules = {
  slug: 'allegro',
  name: 'Allegro',
  rules,
  lifetimes,
  help: {
    details: {
      revoked: {
        interpret:
          'Allegro refuses a refresh token whose time is over, that was used before, or whose seller changed the password.',
        resolve: ['The seller signs in to Allegro and reconnects.'],
        url: 'https://github.com/allegro/allegro-api/issues/2927',
      },
    },
  },
};
