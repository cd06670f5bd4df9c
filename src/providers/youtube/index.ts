// YouTube: the Data and Analytics APIs.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const youtube: ProviderRules = {
  slug: 'youtube',
  name: 'YouTube',
  parent: 'google',
  aliases: ['youtube-analytics', 'youtube-data', 'youtube-data-api', 'google-youtube', 'google-youtube-analytics'],
  rules,
  lifetimes,
};
