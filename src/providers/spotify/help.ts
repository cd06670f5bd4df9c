// Spotify: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    revoked: {
      interpret: 'The owner of the Spotify account removed the app, or the account does not exist any longer.',
      resolve: [
        'Reconnect as the owner of the account. At spotify.com, Account, Manage apps shows which apps are allowed.',
      ],
      url: 'https://github.com/metabrainz/listenbrainz-server/pull/1321',
    },
  },
};
