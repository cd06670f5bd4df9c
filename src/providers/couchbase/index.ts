// Couchbase, and Capella its cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const couchbase: ProviderRules = {
  slug: 'couchbase',
  name: 'Couchbase',
  aliases: ['couchbase-capella', 'capella', 'couchbase-server'],
  rules,
  lifetimes,
};
