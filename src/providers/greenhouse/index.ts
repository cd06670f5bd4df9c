// Greenhouse.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const greenhouse: ProviderRules = {
  slug: 'greenhouse',
  name: 'Greenhouse',
  aliases: ['greenhouse-harvest', 'greenhouse-io'],
  rules,
  lifetimes,
  help: {
    details: {
      scope_missing: {
        interpret:
          'A Harvest key reaches only the endpoints that are ticked for it; endpoints that came later are not ticked by themselves.',
        resolve: [
          'In Greenhouse, someone with the right to manage API credentials opens Configure, Dev Center, API Credential Management, then Manage Permissions beside the key, and ticks the endpoint.',
        ],
        url: 'https://github.com/grnhse/greenhouse-api-docs/blob/05038cb31b8104ce2fb246db64aaa1d719e7ff2f/source/includes/harvest/_introduction.md',
      },
      wrong_api_key: {
        resolve: [
          'In Greenhouse, open Configure, Dev Center, API Credential Management, make a Harvest API key and enter it here.',
        ],
        url: 'https://github.com/grnhse/greenhouse-api-docs/blob/05038cb31b8104ce2fb246db64aaa1d719e7ff2f/source/includes/harvest/_introduction.md',
      },
    },
  },
};
