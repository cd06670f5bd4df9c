// Gusto: payroll and people.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const gusto: ProviderRules = {
  slug: 'gusto',
  name: 'Gusto',
  aliases: ['gusto-*'],
  rules,
  lifetimes,
};
