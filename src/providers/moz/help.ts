// Moz: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret: 'Moz does not know the API token. Five may be active in an account.',
      resolve: [
        'The owner of the account opens moz.com/api/dashboard, Add Token, and enters the new token under Reconnect.',
      ],
      url: 'https://github.com/api-evangelist/moz/blob/main/errors/moz-problem-types.yml',
    },
    plan_limit: {
      interpret: 'The rows of the plan are used up for this month.',
      resolve: ['Wait for the next month of the plan, or change it at moz.com/api/dashboard.'],
    },
  },
};
