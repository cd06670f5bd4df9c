// Amazon Selling Partner API: sellers and vendors.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const amazonSpApi: ProviderRules = {
  slug: 'amazon-sp-api',
  name: 'Amazon Selling Partner',
  aliases: [
    'amazon-seller-partner',
    'amazon-selling-partner',
    'amazon-selling-partner-api',
    'amazon-seller-central',
    'amazon-vendor-central',
    'amazon-seller',
    'amazon-sp-api-*',
  ],
  rules,
  lifetimes,
  help,
};
