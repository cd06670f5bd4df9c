// Iterable.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const iterable: ProviderRules = {
  slug: 'iterable',
  name: 'Iterable',
  aliases: ['iterable-api'],
  rules,
  lifetimes,
};
