// Semrush: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret: 'Semrush does not know the API key, or it belongs to another account.',
      resolve: [
        'In Semrush open the profile menu, Subscription info, API units, and copy the key shown there.',
        'Enter it under Reconnect.',
      ],
      url: 'https://developer.semrush.com/api/v3/projects/basic-docs',
    },
    plan_limit: {
      interpret:
        'Access by API belongs to a Business subscription with a package of API units, and the units of a package do not come back by themselves.',
      resolve: [
        'The owner of the Semrush account looks at Subscription info, API units, and buys a package if none is left.',
      ],
      url: 'https://developer.semrush.com/api/basics/api-units-balance/',
    },
  },
};
