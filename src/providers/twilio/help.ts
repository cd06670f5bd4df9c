// Twilio: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Twilio gives the same code for a wrong pair of Account SID and Auth Token, a deleted token or key, a key of another region, a subaccount reading its parent, and a suspended account.',
      resolve: [
        'An owner or admin of the Twilio account compares the Account SID and Auth Token, or the SID and secret of the API key, with the Console.',
        'If they are right, the admin looks whether the account is suspended.',
      ],
      url: 'https://twilio.com/docs/api/errors/20003',
    },
    account_suspended: {
      resolve: ['The owner of the Twilio account asks Twilio Support, from the Console, why it is suspended.'],
      url: 'https://www.twilio.com/docs/api/errors/20403',
    },
  },
};
