// Miro.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const miro: ProviderRules = {
  slug: 'miro',
  name: 'Miro',
  rules,
  lifetimes,
};
