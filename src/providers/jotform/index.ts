// Jotform.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const jotform: ProviderRules = {
  slug: 'jotform',
  name: 'Jotform',
  rules,
  lifetimes,
};
