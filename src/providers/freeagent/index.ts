// FreeAgent.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const freeagent: ProviderRules = {
  slug: 'freeagent',
  name: 'FreeAgent',
  aliases: ['free-agent'],
  rules,
};
