// Ahrefs: search data by API key.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const ahrefs: ProviderRules = {
  slug: 'ahrefs',
  name: 'Ahrefs',
  aliases: ['ahrefs-api', 'ahrefs-v3'],
  marks: [{ header: { name: 'x-api-units-cost-total' } }],
  rules,
  lifetimes,
  help,
};
