// Omie.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const omie: ProviderRules = {
  slug: 'omie',
  name: 'Omie',
  rules,
};
