// Shopee.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const shopee: ProviderRules = {
  slug: 'shopee',
  name: 'Shopee',
  aliases: ['shopee-*'],
  rules,
};
