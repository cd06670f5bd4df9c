// Close: the CRM.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const close: ProviderRules = {
  slug: 'close',
  name: 'Close',
  aliases: ['close-crm', 'closeio', 'close-io', 'close-com'],
  rules,
  lifetimes,
  help,
};
