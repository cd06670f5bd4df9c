// GitLab: gitlab.com and self-managed.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const gitlab: ProviderRules = {
  slug: 'gitlab',
  name: 'GitLab',
  aliases: ['gitlab-com', 'gitlab-self-managed', 'gitlab-cloud', 'gitlab-ee', 'gitlab-ce'],
  marks: [{ header: { name: 'x-gitlab-meta' } }],
  rules,
  lifetimes,
};
