// Netlify.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const netlify: ProviderRules = {
  slug: 'netlify',
  name: 'Netlify',
  rules,
  lifetimes,
};
