// Kuaidaili.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const kuaidaili: ProviderRules = {
  slug: 'kuaidaili',
  name: 'Kuaidaili',
  rules,
};
