// Dropbox.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const dropbox: ProviderRules = {
  slug: 'dropbox',
  name: 'Dropbox',
  aliases: ['dropbox-business', 'dropbox-paper', 'dropbox-team'],
  marks: [{ header: { name: 'x-dropbox-request-id' } }],
  rules,
  lifetimes,
};
