// Fitbit: activity, sleep and weight of people.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const fitbit: ProviderRules = {
  slug: 'fitbit',
  name: 'Fitbit',
  rules,
  lifetimes,
  help,
};
