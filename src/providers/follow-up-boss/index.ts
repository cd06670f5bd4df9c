// Follow Up Boss.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const followUpBoss: ProviderRules = {
  slug: 'follow-up-boss',
  name: 'Follow Up Boss',
  rules,
};
