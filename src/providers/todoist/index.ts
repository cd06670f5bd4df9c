// Todoist.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const todoist: ProviderRules = {
  slug: 'todoist',
  name: 'Todoist',
  rules,
  lifetimes,
};
