// Ashby.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const ashby: ProviderRules = {
  slug: 'ashby',
  name: 'Ashby',
  aliases: ['ashby-hq', 'ashbyhq'],
  rules,
};
