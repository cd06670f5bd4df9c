// Freshservice.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const freshservice: ProviderRules = {
  slug: 'freshservice',
  name: 'Freshservice',
  parent: 'freshdesk',
  aliases: ['fresh-service'],
  rules,
  lifetimes,
};
