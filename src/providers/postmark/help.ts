// Postmark: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Postmark has two kinds of token, one of a server and one of the account, and each works only for its own calls.',
      resolve: [
        'An account owner or admin, or an admin of the server, opens the API Tokens tab of the Postmark server and copies the token. The token of the account stands in the API Tokens tab of the account.',
      ],
      url: 'https://postmarkapp.com/developer/api/overview',
    },
  },
};
