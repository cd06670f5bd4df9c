// Plivo.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const plivo: ProviderRules = {
  slug: 'plivo',
  name: 'Plivo',
  rules,
};
