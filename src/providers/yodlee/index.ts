// Envestnet Yodlee.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const yodlee: ProviderRules = {
  slug: 'yodlee',
  name: 'Yodlee',
  rules,
};
