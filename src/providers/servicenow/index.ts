// ServiceNow.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const servicenow: ProviderRules = {
  slug: 'servicenow',
  name: 'ServiceNow',
  aliases: ['service-now'],
  rules,
  lifetimes,
};
