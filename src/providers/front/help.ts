// Front: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      resolve: [
        'A company admin of Front opens Settings, Company, Developers (once: Plugins & API), and makes a new API token with the scopes that are needed.',
      ],
      url: 'https://dev.frontapp.com/docs/core-api-getting-started',
    },
    scope_missing: {
      resolve: [
        'A company admin of Front opens Settings, Company, Developers, API tokens, and makes a token with the scopes and the inboxes that are needed.',
      ],
      url: 'https://dev.frontapp.com/docs/authentication',
    },
  },
};
