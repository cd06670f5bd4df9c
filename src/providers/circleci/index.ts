// CircleCI.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const circleci: ProviderRules = {
  slug: 'circleci',
  name: 'CircleCI',
  aliases: ['circle-ci'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'Version 2 of the API knows personal tokens only; a project token gets the same answer as a wrong one.',
        resolve: ['In CircleCI, open User Settings, then Personal API Tokens, and make a new token.'],
        url: 'https://github.com/CircleCI-Archived/api-preview-docs/issues/52',
      },
    },
  },
};
