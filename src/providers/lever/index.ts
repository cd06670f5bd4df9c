// Lever.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const lever: ProviderRules = {
  slug: 'lever',
  name: 'Lever',
  aliases: ['lever-hiring', 'lever-*'],
  rules,
};
