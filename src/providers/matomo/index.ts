// Matomo: web analytics, hosted by the customer or by Matomo.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const matomo: ProviderRules = {
  slug: 'matomo',
  name: 'Matomo',
  aliases: ['piwik', 'matomo-analytics'],
  rules,
  lifetimes,
  help,
};
