// BigQuery: Google's warehouse. A service account's key, or the authorization of a person.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const bigquery: ProviderRules = {
  slug: 'bigquery',
  name: 'BigQuery',
  parent: 'google',
  aliases: ['google-bigquery', 'google-big-query', 'bq', 'gbq'],
  rules,
  lifetimes,
};
