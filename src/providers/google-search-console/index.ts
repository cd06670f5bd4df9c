// Google Search Console (once Webmaster Tools), with the Indexing API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const googleSearchConsole: ProviderRules = {
  slug: 'google-search-console',
  name: 'Google Search Console',
  parent: 'google',
  aliases: ['search-console', 'google-webmaster-tools', 'google-webmasters', 'google-indexing', 'gsc'],
  rules,
  lifetimes,
};
