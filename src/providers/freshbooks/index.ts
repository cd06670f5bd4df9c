// FreshBooks: accounting and invoices.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const freshbooks: ProviderRules = {
  slug: 'freshbooks',
  name: 'FreshBooks',
  aliases: ['freshbooks-*', 'fresh-books'],
  rules,
  lifetimes,
};
