// PgBouncer: a pooler before PostgreSQL. What the server behind it says is PostgreSQL's.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const pgbouncer: ProviderRules = {
  slug: 'pgbouncer',
  name: 'PgBouncer',
  parent: 'postgres',
  aliases: ['pgbouncer-pooler', 'odyssey', 'pgcat', 'pgpool'],
  rules,
  lifetimes,
};
