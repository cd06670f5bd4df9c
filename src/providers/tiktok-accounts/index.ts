// TikTok Accounts: Login Kit, Display API and the Accounts API of businesses.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const tiktokAccounts: ProviderRules = {
  slug: 'tiktok-accounts',
  name: 'TikTok Accounts',
  parent: 'tiktok-ads',
  aliases: [
    'tiktok-login',
    'tiktok-display',
    'tiktok-personal',
    'tiktok-organic',
    'tiktok-business-account',
    'tiktok-creator',
  ],
  rules,
  lifetimes,
  help,
};
