// PostgreSQL and what speaks its protocol.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const postgres: ProviderRules = {
  slug: 'postgres',
  name: 'PostgreSQL',
  aliases: [
    'postgresql',
    'aurora-postgresql',
    'amazon-redshift',
    'redshift',
    'cockroachdb',
    'neon',
    'pgbouncer',
    'supabase-postgres',
    'timescaledb',
    'yugabytedb',
    'alloydb',
    'cloud-sql-postgres',
    'azure-postgresql',
    'rds-postgresql',
  ],
  rules,
  lifetimes,
};
