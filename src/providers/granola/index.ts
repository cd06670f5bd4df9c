// Granola.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const granola: ProviderRules = {
  slug: 'granola',
  name: 'Granola',
  aliases: ['granola-ai', 'granola-mcp'],
  rules,
  lifetimes,
};
