// Akamai.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const akamai: ProviderRules = {
  slug: 'akamai',
  name: 'Akamai',
  rules,
};
