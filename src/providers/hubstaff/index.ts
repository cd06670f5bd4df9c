// Hubstaff: time tracking.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const hubstaff: ProviderRules = {
  slug: 'hubstaff',
  name: 'Hubstaff',
  rules,
  lifetimes,
};
