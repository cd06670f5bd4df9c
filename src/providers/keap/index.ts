// Keap, once Infusionsoft.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const keap: ProviderRules = {
  slug: 'keap',
  name: 'Keap',
  aliases: ['infusionsoft', 'keap-max', 'keap-crm'],
  rules,
  lifetimes,
};
