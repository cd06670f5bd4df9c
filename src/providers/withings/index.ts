// Withings: scales, sleep and health devices.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const withings: ProviderRules = {
  slug: 'withings',
  name: 'Withings',
  rules,
  lifetimes,
};
