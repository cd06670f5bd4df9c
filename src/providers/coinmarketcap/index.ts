// CoinMarketCap.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const coinmarketcap: ProviderRules = {
  slug: 'coinmarketcap',
  name: 'CoinMarketCap',
  rules,
};
