// Trello.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const trello: ProviderRules = {
  slug: 'trello',
  name: 'Trello',
  rules,
  lifetimes,
};
