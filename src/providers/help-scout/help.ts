// Help Scout: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    revoked: {
      interpret: 'Help Scout accepts a grant only while the user who gave it is active and invited in the account.',
      resolve: [
        'An administrator of Help Scout checks that the user is active.',
        'That user, or another who may see the same inboxes, connects again.',
      ],
      url: 'https://developer.helpscout.com/mailbox-api/overview/authentication/',
    },
  },
};
