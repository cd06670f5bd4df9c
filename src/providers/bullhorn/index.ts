// Bullhorn.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const bullhorn: ProviderRules = {
  slug: 'bullhorn',
  name: 'Bullhorn',
  rules,
};
