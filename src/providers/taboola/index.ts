// Taboola: the Backstage API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const taboola: ProviderRules = {
  slug: 'taboola',
  name: 'Taboola',
  aliases: ['taboola-backstage', 'taboola-ads'],
  rules,
  lifetimes,
  help,
};
