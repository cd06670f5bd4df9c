// Algolia.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const algolia: ProviderRules = {
  slug: 'algolia',
  name: 'Algolia',
  rules,
  lifetimes,
};
