// Discourse.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const discourse: ProviderRules = {
  slug: 'discourse',
  name: 'Discourse',
  marks: [{ header: { name: 'discourse-logged-out' } }, { header: { name: 'x-discourse-route' } }],
  rules,
  lifetimes,
};
