// Pinterest: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    scope_missing: {
      interpret:
        'The authorization does not cover what was asked for: a permission of Pinterest was left out when it was given.',
      resolve: ['Reconnect, and allow all permissions that Pinterest lists.'],
      url: 'https://github.com/pinterest/api-quickstart/issues/97',
    },
    object_access_lost: {
      interpret: 'The Pinterest account may not see this board or ad account any longer.',
      resolve: [
        'An administrator of the Pinterest business gives the account a role on the ad account again (Business Manager, Ad accounts, People), or reconnect as an account that has one.',
      ],
    },
  },
};
