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
  help: {
    details: {
      plan_limit: {
        interpret: 'The organization has no credit left. The answer is 400, like that of a wrong request.',
        resolve: ['In the Claude Console, open Plans & Billing and buy credit.'],
        url: 'https://github.com/anthropics/claude-code/issues/4207',
      },
      wrong_api_key: {
        interpret: 'A key that was revoked or has ended gets the same answer as a wrong one.',
        url: 'https://platform.claude.com/docs/es/api/errors.md',
      },
    },
  },
};
