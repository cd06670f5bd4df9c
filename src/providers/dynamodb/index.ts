// Amazon DynamoDB.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const dynamodb: ProviderRules = {
  slug: 'dynamodb',
  name: 'Amazon DynamoDB',
  parent: 'aws',
  aliases: ['amazon-dynamodb', 'aws-dynamodb', 'dynamo-db', 'scylla-alternator'],
  rules,
  lifetimes,
};
