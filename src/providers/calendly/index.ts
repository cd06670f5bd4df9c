// Calendly.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const calendly: ProviderRules = {
  slug: 'calendly',
  name: 'Calendly',
  rules,
  lifetimes,
};
