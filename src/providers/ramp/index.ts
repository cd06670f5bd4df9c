// Ramp: cards and expenses of companies.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const ramp: ProviderRules = {
  slug: 'ramp',
  name: 'Ramp',
  aliases: ['ramp-*'],
  rules,
  lifetimes,
};
