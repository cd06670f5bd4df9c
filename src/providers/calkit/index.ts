// Calkit.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const calkit: ProviderRules = {
  slug: 'calkit',
  name: 'Calkit',
  rules,
  lifetimes,
};
