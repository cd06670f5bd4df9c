// Apache Cassandra, ScyllaDB, DataStax Astra and what speaks CQL.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const cassandra: ProviderRules = {
  slug: 'cassandra',
  name: 'Apache Cassandra',
  aliases: [
    'apache-cassandra',
    'scylla',
    'scylladb',
    'astra',
    'astra-db',
    'datastax-astra',
    'datastax',
    'amazon-keyspaces',
    'keyspaces',
    'cosmos-cassandra',
  ],
  rules,
  lifetimes,
};
