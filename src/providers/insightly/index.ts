// Insightly.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const insightly: ProviderRules = {
  slug: 'insightly',
  name: 'Insightly',
  aliases: ['insightly-crm'],
  rules,
  lifetimes,
  help,
};
