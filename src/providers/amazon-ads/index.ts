// Amazon Ads: sponsored products, brands and display.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const amazonAds: ProviderRules = {
  slug: 'amazon-ads',
  name: 'Amazon Ads',
  aliases: [
    'amazon-advertising-api',
    'amazon-attribution',
    'amazon-advertising',
    'amazon-dsp',
    'amazon-sponsored-products',
    'amazon-ads-*',
  ],
  rules,
  lifetimes,
  help,
};
