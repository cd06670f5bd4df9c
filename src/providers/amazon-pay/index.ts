// Amazon Pay: payments.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const amazonPay: ProviderRules = {
  slug: 'amazon-pay',
  name: 'Amazon Pay',
  aliases: ['amazon-payments'],
  rules,
  lifetimes,
};
