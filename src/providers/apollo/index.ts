// Apollo.io.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const apollo: ProviderRules = {
  slug: 'apollo',
  name: 'Apollo',
  aliases: ['apollo-io', 'apolloio'],
  rules,
  lifetimes,
  help,
};
