// BudgetSMS.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const budgetsms: ProviderRules = {
  slug: 'budgetsms',
  name: 'BudgetSMS',
  rules,
};
