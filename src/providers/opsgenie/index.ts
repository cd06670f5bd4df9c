// Opsgenie.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const opsgenie: ProviderRules = {
  slug: 'opsgenie',
  name: 'Opsgenie',
  rules,
  lifetimes,
};
