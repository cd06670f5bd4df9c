// iFlow.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const iflow: ProviderRules = {
  slug: 'iflow',
  name: 'iFlow',
  rules,
};
