// Recurly: subscription billing.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const recurly: ProviderRules = {
  slug: 'recurly',
  name: 'Recurly',
  rules,
  lifetimes,
};
