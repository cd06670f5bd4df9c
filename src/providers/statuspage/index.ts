// Atlassian Statuspage.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const statuspage: ProviderRules = {
  slug: 'statuspage',
  name: 'Statuspage',
  rules,
  lifetimes,
};
