// Threads: the Graph under its own address, with tokens of its own.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const threads: ProviderRules = {
  slug: 'threads',
  name: 'Threads',
  parent: 'facebook-ads',
  aliases: ['meta-threads', 'threads-api'],
  rules,
  lifetimes,
};
