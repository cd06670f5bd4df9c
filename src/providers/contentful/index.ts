// Contentful.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const contentful: ProviderRules = {
  slug: 'contentful',
  name: 'Contentful',
  marks: [{ header: { name: 'x-contentful-request-id' } }],
  rules,
  lifetimes,
};
