// Weaviate: vectors over HTTP by API key or OIDC.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const weaviate: ProviderRules = {
  slug: 'weaviate',
  name: 'Weaviate',
  aliases: ['weaviate-cloud', 'wcd', 'destination-weaviate'],
  rules,
  lifetimes,
};
