// Brex: cards, accounts and expenses of companies.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const brex: ProviderRules = {
  slug: 'brex',
  name: 'Brex',
  aliases: ['brex-*'],
  rules,
  lifetimes,
};
