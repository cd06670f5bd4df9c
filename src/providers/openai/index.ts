// OpenAI.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const openai: ProviderRules = {
  slug: 'openai',
  name: 'OpenAI',
  aliases: ['chatgpt', 'openai-api'],
  marks: [{ header: { name: 'openai-version' } }, { header: { name: 'openai-processing-ms' } }],
  rules,
  lifetimes,
};
