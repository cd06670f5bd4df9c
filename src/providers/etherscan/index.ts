// Etherscan.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const etherscan: ProviderRules = {
  slug: 'etherscan',
  name: 'Etherscan',
  aliases: ['bscscan', 'polygonscan', 'arbiscan'],
  rules,
};
