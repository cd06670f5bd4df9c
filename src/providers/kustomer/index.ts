// Kustomer.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const kustomer: ProviderRules = {
  slug: 'kustomer',
  name: 'Kustomer',
  aliases: ['kustomer-crm'],
  rules,
  lifetimes,
};
