// Signable.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const signable: ProviderRules = {
  slug: 'signable',
  name: 'Signable',
  rules,
};
