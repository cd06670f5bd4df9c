// Zoho: what its products have in common.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const zoho: ProviderRules = {
  slug: 'zoho',
  name: 'Zoho',
  aliases: ['zoho-*'],
  rules,
  lifetimes,
  help,
};
