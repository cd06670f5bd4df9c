// Meilisearch: search over HTTP by API key.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const meilisearch: ProviderRules = {
  slug: 'meilisearch',
  name: 'Meilisearch',
  aliases: ['meili', 'meilisearch-cloud'],
  marks: [
    { at: { type: 'auth', code: 'invalid_api_key', link: '' } },
    { at: { code: 'missing_authorization_header', type: 'auth', link: '' } },
  ],
  rules,
  lifetimes,
};
