// Bitly.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const bitly: ProviderRules = {
  slug: 'bitly',
  name: 'Bitly',
  rules,
  lifetimes,
};
