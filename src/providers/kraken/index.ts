// Kraken: exchange for crypto-assets.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const kraken: ProviderRules = {
  slug: 'kraken',
  name: 'Kraken',
  aliases: ['kraken-*'],
  rules,
  lifetimes,
};
