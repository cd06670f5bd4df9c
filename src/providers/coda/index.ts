// Coda.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const coda: ProviderRules = {
  slug: 'coda',
  name: 'Coda',
  aliases: ['coda-io'],
  rules,
  lifetimes,
};
