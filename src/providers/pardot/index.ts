// Pardot: Marketing Cloud Account Engagement, by legacy keys or by Salesforce.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const pardot: ProviderRules = {
  slug: 'pardot',
  name: 'Pardot',
  parent: 'salesforce',
  aliases: ['account-engagement', 'marketing-cloud-account-engagement', 'salesforce-pardot'],
  rules,
  lifetimes,
  help,
};
