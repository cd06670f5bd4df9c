// monday.com.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const monday: ProviderRules = {
  slug: 'monday',
  name: 'monday.com',
  aliases: ['monday-com', 'mondaycom'],
  rules,
  lifetimes,
};
