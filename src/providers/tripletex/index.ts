// Tripletex.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const tripletex: ProviderRules = {
  slug: 'tripletex',
  name: 'Tripletex',
  rules,
};
