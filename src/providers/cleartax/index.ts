// ClearTax.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const cleartax: ProviderRules = {
  slug: 'cleartax',
  name: 'ClearTax',
  aliases: ['clear'],
  rules,
};
