// dLocal.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const dlocal: ProviderRules = {
  slug: 'dlocal',
  name: 'dLocal',
  rules,
};
