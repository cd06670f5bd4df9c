// Dremio: SQL over REST, Arrow Flight, JDBC or ODBC.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const dremio: ProviderRules = {
  slug: 'dremio',
  name: 'Dremio',
  aliases: ['dremio-cloud', 'dremio-software'],
  rules,
  lifetimes,
};
