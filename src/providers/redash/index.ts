// Redash.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const redash: ProviderRules = {
  slug: 'redash',
  name: 'Redash',
  rules,
};
