// Evernote.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const evernote: ProviderRules = {
  slug: 'evernote',
  name: 'Evernote',
  rules,
  lifetimes,
};
