// Instagram: the API with Instagram login (graph.instagram.com) and the one with Facebook login.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const instagram: ProviderRules = {
  slug: 'instagram',
  name: 'Instagram',
  parent: 'facebook-ads',
  aliases: [
    'instagram-*',
    'instagram-graph',
    'instagram-business',
    'instagram-basic-display',
    'instagram-ads',
    'instagram-insights',
  ],
  rules,
  lifetimes,
};
