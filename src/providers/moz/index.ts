// Moz: search data by API token.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const moz: ProviderRules = {
  slug: 'moz',
  name: 'Moz',
  aliases: ['mozscape', 'moz-pro', 'moz-links'],
  rules,
  lifetimes,
  help,
};
