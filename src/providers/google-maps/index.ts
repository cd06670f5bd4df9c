// Google Maps Platform: keys of a project, no OAuth; the older services answer 200 with a `status` of their own.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const googleMaps: ProviderRules = {
  slug: 'google-maps',
  name: 'Google Maps Platform',
  parent: 'google',
  aliases: [
    'google-maps-platform',
    'google-places',
    'google-places-api',
    'google-geocoding',
    'google-directions',
    'google-distance-matrix',
  ],
  rules,
  lifetimes,
};
