// Zerodha Kite Connect: brokerage accounts in India.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const zerodhaKite: ProviderRules = {
  slug: 'zerodha-kite',
  name: 'Zerodha Kite',
  aliases: ['kite', 'kite-connect', 'zerodha', 'zerodha-*'],
  rules,
  lifetimes,
};
