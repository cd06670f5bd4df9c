// Apple Ads, once Apple Search Ads.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const appleSearchAds: ProviderRules = {
  slug: 'apple-search-ads',
  name: 'Apple Ads',
  aliases: ['apple-ads', 'search-ads'],
  rules,
  lifetimes,
  help,
};
