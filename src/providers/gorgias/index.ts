// Gorgias.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const gorgias: ProviderRules = {
  slug: 'gorgias',
  name: 'Gorgias',
  aliases: ['gorgias-oauth', 'gorgias-basic'],
  marks: [{ header: { name: 'x-gorgias-account-api-call-limit' } }],
  rules,
  lifetimes,
  help,
};
