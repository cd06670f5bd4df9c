// Databricks: lakehouse, by personal access token, OAuth or service principal.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const databricks: ProviderRules = {
  slug: 'databricks',
  name: 'Databricks',
  aliases: [
    'databricks-sql',
    'databricks-lakehouse',
    'azure-databricks',
    'databricks-unity-catalog',
    'unity-catalog',
    'destination-databricks',
  ],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        resolve: [
          'In Databricks, open Settings > Developer > Access tokens, make a new token for the user or service principal, and enter it here.',
        ],
        url: 'https://docs.databricks.com/en/dev-tools/auth/pat.html',
      },
      expired_age: {
        resolve: [
          'In Databricks, open Settings > Developer > Access tokens, make a new token with a later end, and enter it here.',
        ],
        url: 'https://docs.databricks.com/en/dev-tools/auth/pat.html',
      },
      object_access_lost: {
        resolve: [
          'Whoever owns the catalog grants USE CATALOG, USE SCHEMA and SELECT to the user or service principal.',
        ],
      },
    },
  },
};
