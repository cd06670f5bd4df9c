// Wrike.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const wrike: ProviderRules = {
  slug: 'wrike',
  name: 'Wrike',
  rules,
  lifetimes,
};
