// Branch: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret: 'Branch does not take the key and secret of the app, or the access token of the user.',
      resolve: [
        'A user with edit access to Sensitive Data opens Branch, Configuration, Security & Access, Credentials, and copies them.',
        'Enter them under Reconnect.',
      ],
      url: 'https://help.branch.io/account-hub/credentials-new.md',
    },
  },
};
