// Linnworks.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const linnworks: ProviderRules = {
  slug: 'linnworks',
  name: 'Linnworks',
  rules,
};
