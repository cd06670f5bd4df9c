// Visma e-conomic.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const eConomic: ProviderRules = {
  slug: 'e-conomic',
  name: 'e-conomic',
  aliases: ['economic', 'visma-e-conomic'],
  rules,
};
