// Amazon Redshift: speaks an old form of PostgreSQL's protocol; its Data API is of Amazon Web Services.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const redshift: ProviderRules = {
  slug: 'redshift',
  name: 'Amazon Redshift',
  parent: 'postgres',
  aliases: ['amazon-redshift', 'aws-redshift', 'redshift-serverless', 'redshift-data-api'],
  rules,
  lifetimes,
};
