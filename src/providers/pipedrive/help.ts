// Pipedrive: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    subscription_inactive: {
      interpret:
        'Pipedrive says that the company account is not open: the trial is over, or payment details are missing.',
      resolve: [
        'The account owner or a billing admin opens Company settings, Billing in Pipedrive and enters the payment details.',
      ],
      url: 'https://pipedrive.readme.io/docs/core-api-concepts-http-status-codes',
    },
    wrong_api_key: {
      resolve: [
        'The Pipedrive user opens Personal preferences, API, and copies the token shown there. Making a new one ends the old.',
      ],
    },
  },
};
