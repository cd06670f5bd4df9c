// Firebolt: warehouse by service account.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const firebolt: ProviderRules = {
  slug: 'firebolt',
  name: 'Firebolt',
  aliases: ['firebolt-db'],
  rules,
  lifetimes,
};
