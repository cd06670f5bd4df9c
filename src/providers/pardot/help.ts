// Pardot: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    ip_not_allowed: {
      interpret: 'Pardot lets new addresses use its API only after an admin of the account has activated them.',
      resolve: [
        "A Pardot administrator adds the addresses of this service to the account's trusted addresses for the API.",
      ],
      url: 'https://github.com/pardot/api-docs/blob/0a3ec6d27b4e689dd2f62e81fd1cc02b071f43af/docs/kb/error-codes-messages.md',
    },
    role_lost: {
      resolve: [
        'A Pardot administrator gives the connected user the administrator role, or a custom role that may do this, or connects with a user who has it.',
      ],
    },
  },
};
