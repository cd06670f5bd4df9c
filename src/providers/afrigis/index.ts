// AfriGIS.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const afrigis: ProviderRules = {
  slug: 'afrigis',
  name: 'AfriGIS',
  rules,
};
