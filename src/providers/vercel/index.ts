// Vercel.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const vercel: ProviderRules = {
  slug: 'vercel',
  name: 'Vercel',
  rules,
  lifetimes,
};
