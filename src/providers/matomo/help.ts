// Matomo: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Matomo does not accept the token. Tokens can be given an end, and can be set to be accepted only when sent in the body of a request.',
      resolve: [
        'In Matomo open Administration, Personal, Security, Auth tokens, and create a new token as a user with view access to the site.',
        'Enter it under Reconnect.',
      ],
      url: 'https://github.com/matomo-org/matomo/issues/22572',
    },
    object_access_lost: {
      resolve: [
        'An administrator of Matomo gives the user of the token view access to the site again (Administration, System, Users).',
      ],
      url: 'https://github.com/matomo-org/matomo/issues/9213',
    },
  },
};
