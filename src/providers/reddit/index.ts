// Reddit: communities, and Reddit Ads.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const reddit: ProviderRules = {
  slug: 'reddit',
  name: 'Reddit',
  aliases: ['reddit-ads', 'reddit-organic'],
  rules,
  lifetimes,
  help,
};
