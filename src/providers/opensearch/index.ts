// OpenSearch, and Amazon OpenSearch Service.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const opensearch: ProviderRules = {
  slug: 'opensearch',
  name: 'OpenSearch',
  aliases: [
    'open-search',
    'amazon-opensearch',
    'aws-opensearch',
    'opendistro',
    'amazon-elasticsearch',
    'bonsai',
    'aiven-opensearch',
  ],
  rules,
  lifetimes,
};
