// AppsFlyer: attribution of app installs.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const appsflyer: ProviderRules = {
  slug: 'appsflyer',
  name: 'AppsFlyer',
  aliases: ['apps-flyer', 'appsflyer-*'],
  rules,
  lifetimes,
  help,
};
