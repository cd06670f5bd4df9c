// Ring.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const ring: ProviderRules = {
  slug: 'ring',
  name: 'Ring',
  rules,
};
