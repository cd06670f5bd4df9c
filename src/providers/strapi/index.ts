// Strapi.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const strapi: ProviderRules = {
  slug: 'strapi',
  name: 'Strapi',
  rules,
  lifetimes,
};
