// Fortnox.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const fortnox: ProviderRules = {
  slug: 'fortnox',
  name: 'Fortnox',
  rules,
};
