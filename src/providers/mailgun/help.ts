// Mailgun: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'A key of Mailgun may be that of the account or a sending key of one domain, and works only in its region (US or EU). It may also be refused because the address is not on the list of the account.',
      resolve: [
        'An admin of the Mailgun account opens API Keys, makes a private key of the account and enters it, with the region of the domain.',
        'If that does not help, the admin looks at IP Access Management.',
      ],
      url: 'https://github.com/mailgun/mailgun.js/issues/393',
    },
  },
};
