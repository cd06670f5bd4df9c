// Ahrefs: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    subscription_inactive: {
      interpret:
        'Ahrefs gives access by API with an active subscription only, and fully with the Enterprise plan. The key is in order; without the plan every question is refused, even those that cost nothing.',
      resolve: [
        'The owner of the Ahrefs workspace looks at Account settings, Subscription, and renews or changes the plan.',
        'Nothing has to be entered here again afterwards, as long as the key was not deleted.',
      ],
      url: 'https://docs.ahrefs.com/api/docs/limits-consumption',
    },
    quota_exhausted: {
      interpret: 'Each question costs API units of the workspace, and those of this month are used up.',
      resolve: ['Wait until the units are renewed on the day of the plan, or let the owner of the workspace buy more.'],
      url: 'https://docs.ahrefs.com/api/docs/limits-consumption',
    },
    expired_age: {
      interpret: 'A key of Ahrefs lives for a year and then becomes inactive.',
      resolve: [
        'An owner or administrator of the workspace, as nobody else may, opens Account settings, API keys, and creates a new key.',
        'Enter it under Reconnect.',
      ],
      url: 'https://docs.ahrefs.com/api/docs/api-keys-creation-and-management',
    },
    wrong_api_key: {
      interpret: 'Ahrefs does not take the key: it was deleted, or the user who made it left the workspace.',
      resolve: [
        'An owner or administrator of the workspace, as nobody else may, opens Account settings, API keys, and creates a new key.',
        'Enter it under Reconnect.',
      ],
      url: 'https://docs.ahrefs.com/api/docs/api-keys-creation-and-management',
    },
  },
};
