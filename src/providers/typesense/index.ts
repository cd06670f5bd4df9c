// Typesense: search over HTTP by API key.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const typesense: ProviderRules = {
  slug: 'typesense',
  name: 'Typesense',
  aliases: ['typesense-cloud'],
  rules,
  lifetimes,
};
