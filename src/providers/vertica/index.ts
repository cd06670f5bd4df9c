// Vertica: speaks a kin of PostgreSQL's protocol.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const vertica: ProviderRules = {
  slug: 'vertica',
  name: 'Vertica',
  aliases: ['vertica-db', 'opentext-vertica', 'microfocus-vertica'],
  rules,
  lifetimes,
};
