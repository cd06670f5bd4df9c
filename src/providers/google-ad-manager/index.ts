// Google Ad Manager (once DFP): the SOAP API and its REST successor.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const googleAdManager: ProviderRules = {
  slug: 'google-ad-manager',
  name: 'Google Ad Manager',
  parent: 'google',
  aliases: ['google-admanager', 'ad-manager', 'doubleclick-for-publishers', 'dfp', 'gam-admanager'],
  rules,
  lifetimes,
};
