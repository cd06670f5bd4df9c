// Elasticsearch, and Elastic Cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const elasticsearch: ProviderRules = {
  slug: 'elasticsearch',
  name: 'Elasticsearch',
  aliases: ['elastic', 'elastic-cloud', 'elasticsearch-serverless', 'elk', 'elastic-search', 'kibana'],
  marks: [{ header: { name: 'x-elastic-product' } }, { header: { name: 'x-found-handling-cluster' } }],
  rules,
  lifetimes,
  help: {
    details: {
      scope_missing: {
        resolve: [
          'In Kibana, open Stack Management > API keys and make a key whose role descriptors hold the privileges read and view_index_metadata for the indices; enter it here.',
        ],
        url: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
      },
      wrong_password: {
        resolve: ['In Kibana, open Stack Management > Users, reset the password of the user, and enter it here.'],
      },
      subscription_inactive: {
        interpret: 'The licence of the cluster has run out, or does not hold a feature that this cluster uses.',
        resolve: ['An administrator renews the licence under Stack Management > License management.'],
      },
    },
  },
};
