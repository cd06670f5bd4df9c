// Discord: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    object_access_lost: {
      interpret: 'The bot was removed from the server, or may not see the channel any longer.',
      resolve: [
        'An administrator of the Discord server adds the bot again, or opens the channel, Edit Channel, Permissions, and gives it View Channel.',
      ],
      url: 'https://github.com/discordjs/discord-api-types/blob/main/rest/common.ts',
    },
    role_lost: {
      resolve: [
        'An administrator of the Discord server opens Server Settings, Roles, and gives the role of the bot the permission that is missing.',
      ],
      url: 'https://github.com/discordjs/discord-api-types/blob/main/rest/common.ts',
    },
  },
};
