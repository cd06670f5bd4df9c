// API Ninjas.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const apiNinjas: ProviderRules = {
  slug: 'api-ninjas',
  name: 'API Ninjas',
  rules,
};
