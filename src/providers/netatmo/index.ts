// Netatmo: weather stations and home devices.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const netatmo: ProviderRules = {
  slug: 'netatmo',
  name: 'Netatmo',
  rules,
  lifetimes,
};
