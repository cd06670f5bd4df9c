// CockroachDB: speaks PostgreSQL's protocol, with words of its own.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const cockroachdb: ProviderRules = {
  slug: 'cockroachdb',
  name: 'CockroachDB',
  parent: 'postgres',
  aliases: ['cockroach', 'cockroach-cloud', 'cockroachdb-cloud', 'cockroachdb-serverless'],
  rules,
  lifetimes,
};
