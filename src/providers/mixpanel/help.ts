// Mixpanel: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    payment_overdue: {
      interpret: 'Mixpanel blocked the account until a payment is made.',
      resolve: [
        'The owner of the Mixpanel organization settles it under Settings, Billing, or with the support at mixpanel.com/get-support.',
      ],
      url: 'https://github.com/airbytehq/airbyte/issues/54704',
    },
    plan_limit: {
      interpret: 'The Mixpanel plan of the project does not include questions by API. The key is in order.',
      resolve: [
        'The owner of the Mixpanel organization changes to a plan with the Query API (Settings, Billing and Data Usage).',
      ],
    },
    wrong_api_key: {
      interpret: 'Mixpanel does not take the credentials. A service account needs the id of the project too.',
      resolve: [
        'An administrator opens Mixpanel, Organization settings, Service Accounts, creates a service account with a role on the project, and enters its name and secret under Reconnect.',
      ],
      url: 'https://github.com/mixpanel/mixpanel-python/issues/110',
    },
  },
};
