// Snapchat: the Marketing API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const snapchatAds: ProviderRules = {
  slug: 'snapchat-ads',
  name: 'Snapchat Ads',
  aliases: ['snapchat', 'snapchat-marketing', 'snap-ads', 'snap'],
  marks: [{ at: { request_status: 'ERROR' } }],
  rules,
  lifetimes,
  help,
};
