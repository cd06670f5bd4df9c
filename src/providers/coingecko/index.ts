// CoinGecko.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const coingecko: ProviderRules = {
  slug: 'coingecko',
  name: 'CoinGecko',
  rules,
};
