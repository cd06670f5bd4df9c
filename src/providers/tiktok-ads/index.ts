// TikTok Ads: the Marketing API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const tiktokAds: ProviderRules = {
  slug: 'tiktok-ads',
  name: 'TikTok Ads',
  aliases: ['tiktok-marketing', 'tiktok', 'tiktok-marketing-api', 'tiktok-business'],
  rules,
  lifetimes,
  help,
};
