// Freshsales: the CRM of Freshworks.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const freshsales: ProviderRules = {
  slug: 'freshsales',
  name: 'Freshsales',
  parent: 'freshdesk',
  aliases: ['freshworks-crm', 'freshsales-suite', 'freshmarketer'],
  rules,
  lifetimes,
};
