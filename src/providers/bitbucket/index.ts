// Bitbucket Cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const bitbucket: ProviderRules = {
  slug: 'bitbucket',
  name: 'Bitbucket',
  parent: 'atlassian',
  aliases: ['bitbucket-cloud'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'An API token of Bitbucket is sent together with the e-mail address of the Atlassian account, not with the user name. One without scopes for Bitbucket gets the same answer as a wrong one.',
        resolve: [
          'Make an API token with scopes for Bitbucket in the Atlassian account settings, and enter it with the e-mail address.',
        ],
        url: 'https://github.com/airweave-ai/airweave/pull/915',
      },
      api_key_deleted: {
        interpret: 'Bitbucket has switched off app passwords in 2026.',
        resolve: ['Make an API token with scopes in the Atlassian account settings and enter it here.'],
        url: 'https://github.com/RooCodeInc/Roomote/pull/182',
      },
    },
  },
};
