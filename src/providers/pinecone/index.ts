// Pinecone: vectors over HTTP by API key.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const pinecone: ProviderRules = {
  slug: 'pinecone',
  name: 'Pinecone',
  aliases: ['destination-pinecone', 'pinecone-serverless'],
  rules,
  lifetimes,
};
