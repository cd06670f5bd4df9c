// Linear.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const linear: ProviderRules = {
  slug: 'linear',
  name: 'Linear',
  aliases: ['linear-app'],
  rules,
  lifetimes,
};
