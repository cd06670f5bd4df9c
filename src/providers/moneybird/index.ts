// Moneybird: accounting.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const moneybird: ProviderRules = {
  slug: 'moneybird',
  name: 'Moneybird',
  rules,
  lifetimes,
};
