// Jobber: home services.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const jobber: ProviderRules = {
  slug: 'jobber',
  name: 'Jobber',
  rules,
  lifetimes,
};
