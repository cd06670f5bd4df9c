// Exasol: its database and its SaaS.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const exasol: ProviderRules = {
  slug: 'exasol',
  name: 'Exasol',
  aliases: ['exasol-saas', 'exasolution', 'exasol-db'],
  rules,
  lifetimes,
};
