// Teradata Vantage.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const teradata: ProviderRules = {
  slug: 'teradata',
  name: 'Teradata',
  aliases: ['teradata-vantage', 'vantage', 'vantagecloud'],
  rules,
  lifetimes,
};
