// Apache Polaris, and other catalogues that speak Iceberg's REST.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const apachePolaris: ProviderRules = {
  slug: 'apache-polaris',
  name: 'Apache Polaris',
  aliases: [
    'polaris',
    'iceberg-rest',
    'iceberg-rest-catalog',
    'iceberg',
    'apache-iceberg',
    'snowflake-open-catalog',
    'open-catalog',
    'lakekeeper',
    'tabular',
    'gravitino',
    's3-data-lake',
  ],
  marks: [
    { at: { 'error.type': 'NotAuthorizedException', 'error.code': '401' } },
    { at: { 'error.type': 'AuthenticationTimeoutException' } },
    { at: { 'error.type': 'NoSuchNamespaceException' } },
  ],
  rules,
  lifetimes,
};
