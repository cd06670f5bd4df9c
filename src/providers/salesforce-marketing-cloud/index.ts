// Salesforce Marketing Cloud, once ExactTarget.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const salesforceMarketingCloud: ProviderRules = {
  slug: 'salesforce-marketing-cloud',
  name: 'Salesforce Marketing Cloud',
  aliases: [
    'marketing-cloud',
    'sfmc',
    'exacttarget',
    'exact-target',
    'salesforce-marketing',
    'salesforce-marketing-cloud-engagement',
  ],
  rules,
  lifetimes,
};
