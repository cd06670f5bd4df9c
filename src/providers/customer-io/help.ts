// Customer.io: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Customer.io has two kinds of key: the App API key, and the pair of Site ID and Track API key. Each works only for its own API, and only in its region (US or EU).',
      resolve: [
        'An admin of the Customer.io workspace opens Settings, Account settings, API credentials, App API keys, and makes a key for this.',
      ],
      url: 'https://skillshub.wtf/jeremylongshore/claude-code-plugins-plus-skills/customerio-common-errors',
    },
  },
};
