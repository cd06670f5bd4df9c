// Cielo Home: air conditioning.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const cieloHome: ProviderRules = {
  slug: 'cielo-home',
  name: 'Cielo Home',
  aliases: ['cielo'],
  rules,
  lifetimes,
};
