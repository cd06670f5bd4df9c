// Planning Center.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const planningCenter: ProviderRules = {
  slug: 'planning-center',
  name: 'Planning Center',
  aliases: ['planningcenter', 'planning-center-online', 'pco'],
  rules,
  lifetimes,
};
