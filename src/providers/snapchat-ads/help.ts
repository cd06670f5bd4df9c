// Snapchat Ads: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    role_lost: {
      interpret:
        'Snapchat lets an app see what the person who allowed it may see, and this person lost the role on the ad account or the organization.',
      resolve: [
        'An administrator of the organization opens the Snapchat Business Manager, Members, and gives the person a role on the ad account again.',
        'Or reconnect as a member who has one.',
      ],
      url: 'https://github.com/api-evangelist/snapchat/blob/main/errors/snapchat-problem-types.yml',
    },
  },
};
