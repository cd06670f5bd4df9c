// Dynamics 365 and Dataverse: hexadecimal codes of the platform.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const dynamics365: ProviderRules = {
  slug: 'dynamics-365',
  name: 'Dynamics 365',
  parent: 'microsoft',
  aliases: [
    'microsoft-dynamics-365',
    'microsoft-dynamics',
    'dynamics-crm',
    'microsoft-dynamics-crm',
    'dynamics365',
    'microsoft-dataverse',
    'dataverse',
    'dynamics-365-sales',
    'common-data-service',
  ],
  rules,
  lifetimes,
};
