// HiPay.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const hipay: ProviderRules = {
  slug: 'hipay',
  name: 'HiPay',
  rules,
};
