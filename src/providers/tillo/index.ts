// Tillo.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const tillo: ProviderRules = {
  slug: 'tillo',
  name: 'Tillo',
  rules,
};
