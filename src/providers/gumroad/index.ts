// Gumroad: sales of digital products.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const gumroad: ProviderRules = {
  slug: 'gumroad',
  name: 'Gumroad',
  rules,
  lifetimes,
};
