// Adjust: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Adjust does not take the API token. A user has one, and resetting it ends the old one wherever it is in use.',
      resolve: [
        'In Adjust select the settings icon, Account settings, My profile, and copy the API token shown with the user details.',
        'Enter it under Reconnect.',
      ],
      url: 'https://dev.adjust.com/en/api/app-automation-api/authentication',
    },
  },
};
