// Similarweb: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    plan_limit: {
      interpret: 'Similarweb counts data credits, and a package covers certain countries and months.',
      resolve: [
        'The owner of the account looks at the API management page of Similarweb for the credits that are left.',
      ],
      url: 'https://developers.similarweb.com/docs/error-codes',
    },
    wrong_api_key: {
      resolve: ['On the API management page of Similarweb copy a key that is active, and enter it under Reconnect.'],
      url: 'https://developers.similarweb.com/docs/error-codes',
    },
  },
};
