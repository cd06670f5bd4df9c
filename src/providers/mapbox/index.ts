// Mapbox.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const mapbox: ProviderRules = {
  slug: 'mapbox',
  name: 'Mapbox',
  rules,
  lifetimes,
};
