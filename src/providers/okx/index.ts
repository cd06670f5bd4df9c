// OKX.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const okx: ProviderRules = {
  slug: 'okx',
  name: 'OKX',
  aliases: ['okex'],
  rules,
};
