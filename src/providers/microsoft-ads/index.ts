// Microsoft Advertising (once Bing Ads): numbers and names of its operation errors.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const microsoftAds: ProviderRules = {
  slug: 'microsoft-ads',
  name: 'Microsoft Advertising',
  parent: 'microsoft',
  aliases: ['bing-ads', 'microsoft-advertising', 'bing-ad', 'microsoft-bing-ads', 'bingads'],
  rules,
  lifetimes,
};
