// Finch.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const finch: ProviderRules = {
  slug: 'finch',
  name: 'Finch',
  rules,
};
