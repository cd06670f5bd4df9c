// Drift, now of Salesloft.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const drift: ProviderRules = {
  slug: 'drift',
  name: 'Drift',
  aliases: ['drift-com', 'salesloft-drift'],
  rules,
  lifetimes,
};
