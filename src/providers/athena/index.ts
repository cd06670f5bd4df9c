// Amazon Athena: queries over files in S3.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const athena: ProviderRules = {
  slug: 'athena',
  name: 'Amazon Athena',
  parent: 'aws',
  aliases: ['amazon-athena', 'aws-athena'],
  rules,
  lifetimes,
};
