// Questrade.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const questrade: ProviderRules = {
  slug: 'questrade',
  name: 'Questrade',
  rules,
};
