// ecobee thermostats.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const ecobee: ProviderRules = {
  slug: 'ecobee',
  name: 'ecobee',
  rules,
};
