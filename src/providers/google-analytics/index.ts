// Google Analytics: the Data API of GA4, its Admin API, and what is left of Universal Analytics.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const googleAnalytics: ProviderRules = {
  slug: 'google-analytics',
  name: 'Google Analytics',
  parent: 'google',
  aliases: [
    'google-analytics-4',
    'google-analytics-ua',
    'google-analytics-data-api',
    'google-analytics-v4',
    'google-universal-analytics',
    'ga4',
    'ga',
  ],
  rules,
  lifetimes,
};
