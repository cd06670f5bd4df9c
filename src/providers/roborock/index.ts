// Roborock and Xiaomi.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const roborock: ProviderRules = {
  slug: 'roborock',
  name: 'Roborock',
  rules,
};
