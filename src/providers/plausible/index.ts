// Plausible Analytics: site statistics by API key.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const plausible: ProviderRules = {
  slug: 'plausible',
  name: 'Plausible',
  aliases: ['plausible-analytics'],
  rules,
  lifetimes,
  help,
};
