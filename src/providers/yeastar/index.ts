// Yeastar.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const yeastar: ProviderRules = {
  slug: 'yeastar',
  name: 'Yeastar',
  rules,
};
