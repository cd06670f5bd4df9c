// Exact Online: accounting.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const exactOnline: ProviderRules = {
  slug: 'exact-online',
  name: 'Exact Online',
  aliases: ['exact', 'exactonline'],
  rules,
  lifetimes,
};
