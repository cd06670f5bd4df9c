// Bitbucket Cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const bitbucket: ProviderRules = {
  slug: 'bitbucket',
  name: 'Bitbucket',
  parent: 'atlassian',
  aliases: ['bitbucket-cloud'],
  rules,
  lifetimes,
};
