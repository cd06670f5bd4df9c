// Bybit.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const bybit: ProviderRules = {
  slug: 'bybit',
  name: 'Bybit',
  rules,
};
