// Wit.ai: understanding of language.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const witAi: ProviderRules = {
  slug: 'wit-ai',
  name: 'Wit.ai',
  aliases: ['wit'],
  rules,
  lifetimes,
  help,
};
