// Asana.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const asana: ProviderRules = {
  slug: 'asana',
  name: 'Asana',
  rules,
  lifetimes,
};
