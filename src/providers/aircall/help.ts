// Aircall: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      resolve: [
        'An admin of Aircall opens the Dashboard, Integrations, API keys, and clicks Generate API key. Both the API ID and the API token are needed.',
      ],
      url: 'https://developer.aircall.io/docs/basic-authentication.md',
    },
  },
};
