// SeaRates.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const searates: ProviderRules = {
  slug: 'searates',
  name: 'SeaRates',
  rules,
};
