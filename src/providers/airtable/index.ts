// Airtable.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const airtable: ProviderRules = {
  slug: 'airtable',
  name: 'Airtable',
  aliases: ['airtable-oauth'],
  rules,
  lifetimes,
};
