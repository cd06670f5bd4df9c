// DataForSEO.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const dataforseo: ProviderRules = {
  slug: 'dataforseo',
  name: 'DataForSEO',
  rules,
};
