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
  help: {
    details: {
      terms_required: {
        interpret:
          'The user has not accepted the terms of service of this GitLab, or not confirmed the e-mail address.',
        resolve: ['The user signs in to GitLab in the browser and accepts, or confirms.'],
        url: 'https://docs.gitlab.com/',
      },
      account_suspended: {
        interpret: 'GitLab has blocked or deactivated the user, or waits for an administrator to approve.',
        resolve: [
          'If deactivated: the user signs in to GitLab in the browser, which makes the account active again.',
          'If blocked or pending: an administrator of GitLab unblocks or approves the user.',
        ],
        url: 'https://docs.gitlab.com/',
      },
      expired_age: {
        interpret: 'Personal, project and group tokens of GitLab have an end date.',
        resolve: [
          'In GitLab, open the profile, Access tokens, make a new token with the same scopes and enter it here.',
        ],
        url: 'https://docs.gitlab.com/',
      },
    },
  },
};
