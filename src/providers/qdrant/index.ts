// Qdrant: vectors over HTTP by API key or JWT.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const qdrant: ProviderRules = {
  slug: 'qdrant',
  name: 'Qdrant',
  aliases: ['qdrant-cloud', 'destination-qdrant'],
  rules,
  lifetimes,
};
