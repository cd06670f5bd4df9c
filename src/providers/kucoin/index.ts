// KuCoin.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const kucoin: ProviderRules = {
  slug: 'kucoin',
  name: 'KuCoin',
  rules,
};
