// Criteo: Marketing Solutions and Retail Media.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const criteo: ProviderRules = {
  slug: 'criteo',
  name: 'Criteo',
  aliases: ['criteo-marketing', 'criteo-ads', 'criteo-retail-media'],
  rules,
  lifetimes,
  help,
};
