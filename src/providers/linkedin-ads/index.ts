// LinkedIn Ads: the Advertising API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const linkedinAds: ProviderRules = {
  slug: 'linkedin-ads',
  name: 'LinkedIn Ads',
  parent: 'linkedin',
  aliases: ['linkedin-marketing'],
  rules,
};
