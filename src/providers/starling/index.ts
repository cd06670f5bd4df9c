// Starling Bank: accounts of the United Kingdom.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const starling: ProviderRules = {
  slug: 'starling',
  name: 'Starling',
  aliases: ['starling-bank'],
  rules,
  lifetimes,
};
