// TrueLayer: bank accounts and payments by open banking.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const truelayer: ProviderRules = {
  slug: 'truelayer',
  name: 'TrueLayer',
  rules,
  lifetimes,
};
