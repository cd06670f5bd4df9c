// BILL (Bill.com).
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const bill: ProviderRules = {
  slug: 'bill',
  name: 'BILL',
  aliases: ['bill-com', 'billcom'],
  rules,
};
