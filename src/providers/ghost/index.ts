// Ghost.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const ghost: ProviderRules = {
  slug: 'ghost',
  name: 'Ghost',
  rules,
  lifetimes,
};
