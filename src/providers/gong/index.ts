// Gong.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const gong: ProviderRules = {
  slug: 'gong',
  name: 'Gong',
  aliases: ['gong-io', 'gong-oauth', 'gong-basic'],
  marks: [{ header: { name: 'x-gong-service-version' } }],
  rules,
  lifetimes,
};
