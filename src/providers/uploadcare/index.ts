// Uploadcare.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const uploadcare: ProviderRules = {
  slug: 'uploadcare',
  name: 'Uploadcare',
  rules,
};
