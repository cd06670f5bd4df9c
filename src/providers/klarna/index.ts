// Klarna: payments and orders of merchants.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const klarna: ProviderRules = {
  slug: 'klarna',
  name: 'Klarna',
  aliases: ['klarna-*'],
  rules,
  lifetimes,
};
