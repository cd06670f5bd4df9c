// Airtable.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const airtable: ProviderRules = {
  slug: 'airtable',
  name: 'Airtable',
  aliases: ['airtable-oauth'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        resolve: [
          'In Airtable, open https://airtable.com/create/tokens, make a personal access token with the scopes data.records:read and schema.bases:read, add the bases, and enter it here.',
        ],
        url: 'https://airtable.com/create/tokens',
      },
      object_access_lost: {
        interpret:
          'Airtable gives the same answer for a base that does not exist and for one that the token may not see.',
        resolve: [
          'Check that the base is among those of the token at https://airtable.com/create/tokens, and that its owner is still a collaborator of the base.',
        ],
        url: 'https://support.airtable.com/articles/2111090641-airtable-api-common-troubleshooting',
      },
      plan_limit: {
        interpret: 'The plan of the workspace has a number of API calls in a month, and they are used up.',
        resolve: ['Wait for the next month, or an owner of the workspace moves it to a larger plan.'],
        url: 'https://support.airtable.com/articles/2111090641-airtable-api-common-troubleshooting',
      },
    },
  },
};
