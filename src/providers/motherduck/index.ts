// MotherDuck, and DuckDB which it serves.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const motherduck: ProviderRules = {
  slug: 'motherduck',
  name: 'MotherDuck',
  aliases: ['duckdb', 'destination-duckdb', 'source-duckdb', 'destination-motherduck'],
  rules,
  lifetimes,
};
