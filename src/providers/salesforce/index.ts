// Salesforce: the CRM, and what its products share.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const salesforce: ProviderRules = {
  slug: 'salesforce',
  name: 'Salesforce',
  aliases: ['salesforce-*', 'sfdc', 'sales-force', 'force-com'],
  rules,
  lifetimes,
  help,
};
