// tado: heating.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const tado: ProviderRules = {
  slug: 'tado',
  name: 'tado',
  aliases: ['tado-x', 'tado-home'],
  rules,
  lifetimes,
};
