// Copper CRM: by API key.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const copper: ProviderRules = {
  slug: 'copper',
  name: 'Copper',
  aliases: ['copper-crm', 'prosperworks', 'prosper-works'],
  rules,
  lifetimes,
  help,
};
