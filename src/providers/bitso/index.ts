// Bitso.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const bitso: ProviderRules = {
  slug: 'bitso',
  name: 'Bitso',
  rules,
};
