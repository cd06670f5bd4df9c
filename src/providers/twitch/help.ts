// Twitch: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    revoked: {
      interpret: 'The owner of the channel disconnected the app at Twitch, or changed the password.',
      resolve: [
        'Reconnect as the owner of the channel. At twitch.tv, Settings, Connections shows which apps are allowed.',
      ],
      url: 'https://dev.twitch.tv/docs/authentication/validate-tokens',
    },
  },
};
