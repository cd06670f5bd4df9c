// LinkedIn: pages, ads and profiles.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const linkedin: ProviderRules = {
  slug: 'linkedin',
  name: 'LinkedIn',
  aliases: ['linkedin-ads', 'linkedin-pages', 'linkedin-marketing'],
  rules,
  lifetimes,
};
