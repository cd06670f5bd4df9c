// Tiny (Olist).
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const tiny: ProviderRules = {
  slug: 'tiny',
  name: 'Tiny ERP',
  aliases: ['tiny-erp', 'olist'],
  rules,
};
