// Tableau Server and Cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const tableau: ProviderRules = {
  slug: 'tableau',
  name: 'Tableau',
  aliases: ['tableau-*'],
  rules,
};
