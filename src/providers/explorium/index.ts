// Explorium.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const explorium: ProviderRules = {
  slug: 'explorium',
  name: 'Explorium',
  rules,
};
