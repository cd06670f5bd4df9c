// Jenkins.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const jenkins: ProviderRules = {
  slug: 'jenkins',
  name: 'Jenkins',
  aliases: ['jenkins-ci'],
  marks: [{ header: { name: 'x-you-are-authenticated-as' } }],
  rules,
  lifetimes,
};
