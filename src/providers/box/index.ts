// Box.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const box: ProviderRules = {
  slug: 'box',
  name: 'Box',
  aliases: ['box-com'],
  marks: [{ header: { name: 'box-request-id' } }],
  rules,
  lifetimes,
};
