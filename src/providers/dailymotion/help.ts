// Dailymotion: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    scope_missing: {
      interpret: 'The private API key was made without this permission, or for other channels of the organization.',
      resolve: [
        'An owner or administrator opens the Dailymotion Studio, Organization, API keys, and turns on the permission for the key, or makes a new key.',
      ],
      url: 'https://developers.dailymotion.com/v2/docs/authenticate',
    },
    wrong_api_key: {
      resolve: [
        'An owner or administrator opens the Dailymotion Studio, Organization, API keys, and creates a private API key; the secret is shown once.',
        'Enter both under Reconnect.',
      ],
      url: 'https://developers.dailymotion.com/v2/docs/authenticate',
    },
  },
};
