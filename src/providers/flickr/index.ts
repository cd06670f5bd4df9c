// Flickr.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const flickr: ProviderRules = {
  slug: 'flickr',
  name: 'Flickr',
  rules,
};
