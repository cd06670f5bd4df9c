// SugarCRM.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const sugarcrm: ProviderRules = {
  slug: 'sugarcrm',
  name: 'SugarCRM',
  aliases: ['sugar-crm', 'sugar'],
  rules,
};
