// Sage: accounting and business software, the products X3, Accounting and Intacct.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const sage: ProviderRules = {
  slug: 'sage',
  name: 'Sage',
  aliases: ['sage-*', 'intacct'],
  rules,
  lifetimes,
};
