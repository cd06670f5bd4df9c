// Canva Connect.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const canva: ProviderRules = {
  slug: 'canva',
  name: 'Canva',
  rules,
  lifetimes,
};
