// Recharge.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const recharge: ProviderRules = {
  slug: 'recharge',
  name: 'Recharge',
  aliases: ['recharge-payments', 'rechargepayments'],
  rules,
};
