// UPS.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const ups: ProviderRules = {
  slug: 'ups',
  name: 'UPS',
  rules,
};
