// Anthropic: the Claude API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const anthropic: ProviderRules = {
  slug: 'anthropic',
  name: 'Anthropic',
  aliases: ['claude', 'claude-api', 'anthropic-claude'],
  marks: [
    { header: { name: 'anthropic-organization-id' } },
    { header: { name: 'anthropic-ratelimit-requests-limit' } },
  ],
  rules,
  lifetimes,
};
