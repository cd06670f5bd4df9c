// Zoho CRM and Bigin.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const zohoCrm: ProviderRules = {
  slug: 'zoho-crm',
  name: 'Zoho CRM',
  parent: 'zoho',
  aliases: ['zoho-crm-oauth', 'zohocrm', 'zoho-bigin', 'bigin'],
  rules,
  lifetimes,
  help,
};
