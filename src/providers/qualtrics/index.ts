// Qualtrics.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const qualtrics: ProviderRules = {
  slug: 'qualtrics',
  name: 'Qualtrics',
  rules,
};
