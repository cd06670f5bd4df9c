// Taboola: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Taboola does not take the client id and secret. They are given by the account manager and belong to one user of the account.',
      resolve: [
        'Ask your Taboola account manager for a client id and secret that are active.',
        'Enter them under Reconnect.',
      ],
      url: 'https://developers.taboola.com/backstage-api/reference/authentication-basics.md',
    },
  },
};
