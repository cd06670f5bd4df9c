// Google Campaign Manager 360, Display & Video 360 and Search Ads 360.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const googleCampaignManager: ProviderRules = {
  slug: 'google-campaign-manager',
  name: 'Google Campaign Manager',
  parent: 'google',
  aliases: [
    'display-video-360',
    'google-display-video-360',
    'google-dv360',
    'dv360',
    'cm360',
    'campaign-manager',
    'campaign-manager-360',
    'google-campaign-manager-360',
    'doubleclick-campaign-manager',
    'dcm',
    'google-search-ads-360',
    'search-ads-360',
    'sa360',
    'doubleclick-bid-manager',
  ],
  rules,
  lifetimes,
};
