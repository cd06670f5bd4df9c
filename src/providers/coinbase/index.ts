// Coinbase: accounts of the Coinbase app, and its exchange.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const coinbase: ProviderRules = {
  slug: 'coinbase',
  name: 'Coinbase',
  aliases: ['coinbase-*'],
  rules,
  lifetimes,
};
