// Vtiger CRM.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const vtiger: ProviderRules = {
  slug: 'vtiger',
  name: 'Vtiger',
  aliases: ['vtiger-crm'],
  rules,
};
