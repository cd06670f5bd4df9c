// Basecamp.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const basecamp: ProviderRules = {
  slug: 'basecamp',
  name: 'Basecamp',
  aliases: ['basecamp-3', 'basecamp-4', 'basecamp3', 'basecamp4'],
  rules,
  lifetimes,
};
