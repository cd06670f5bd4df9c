// HubSpot: CRM and marketing.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const hubspot: ProviderRules = {
  slug: 'hubspot',
  name: 'HubSpot',
  aliases: ['hubspot-crm', 'hubspot-marketing', 'hubspot-service', 'hubspot-oauth', 'hub-spot'],
  marks: [{ header: { name: 'x-hubspot-correlation-id' } }],
  rules,
  lifetimes,
  help,
};
