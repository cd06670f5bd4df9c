// Directus.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const directus: ProviderRules = {
  slug: 'directus',
  name: 'Directus',
  rules,
  lifetimes,
};
