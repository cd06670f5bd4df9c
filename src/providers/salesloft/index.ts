// Salesloft.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const salesloft: ProviderRules = {
  slug: 'salesloft',
  name: 'Salesloft',
  aliases: ['sales-loft', 'salesloft-oauth'],
  rules,
  lifetimes,
};
