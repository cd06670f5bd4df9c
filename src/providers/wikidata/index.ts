// Wikidata, Wikipedia and other wikis of MediaWiki.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const wikidata: ProviderRules = {
  slug: 'wikidata',
  name: 'Wikidata',
  aliases: ['wikipedia', 'mediawiki', 'wikimedia'],
  marks: [{ header: { name: 'mediawiki-api-error' } }, { code: ['mwoauth-invalid-authorization'] }],
  rules,
  lifetimes,
};
