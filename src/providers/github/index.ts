// GitHub: REST and GraphQL, OAuth apps, GitHub Apps and personal access tokens.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const github: ProviderRules = {
  slug: 'github',
  name: 'GitHub',
  aliases: [
    'github-app',
    'github-enterprise',
    'github-enterprise-cloud',
    'github-actions',
    'github-issues',
    'github-copilot',
    'gh',
  ],
  marks: [{ header: { name: 'x-github-request-id' } }, { header: { name: 'x-github-media-type' } }],
  rules,
  lifetimes,
};
