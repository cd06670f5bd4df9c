// Adobe Analytics: reports of report suites.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const adobeAnalytics: ProviderRules = {
  slug: 'adobe-analytics',
  name: 'Adobe Analytics',
  aliases: ['adobe-analytics-2', 'adobe'],
  rules,
  lifetimes,
  help,
};
