// Apple App Store Connect: apps, sales and analytics.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const appStoreConnect: ProviderRules = {
  slug: 'app-store-connect',
  name: 'App Store Connect',
  aliases: [
    'appstore',
    'appstore-connect',
    'apple-app-store-connect',
    'apple-app-store',
    'itunes-connect',
    'app-store',
    'apple-appstore',
  ],
  marks: [{ code: ['FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'] }],
  rules,
  lifetimes,
  help,
};
