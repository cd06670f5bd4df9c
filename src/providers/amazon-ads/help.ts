// Amazon Ads: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    object_access_lost: {
      interpret: 'The Amazon account that connected may not see this advertiser any longer.',
      resolve: [
        'An administrator of the advertiser opens the Amazon Ads console, Administration, Account access and settings, and invites the user again.',
        'Or reconnect as a user who has access.',
      ],
    },
  },
};
