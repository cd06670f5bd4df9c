// Attio.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const attio: ProviderRules = {
  slug: 'attio',
  name: 'Attio',
  aliases: ['attio-crm'],
  rules,
  lifetimes,
};
