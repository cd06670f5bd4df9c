// Mailchimp: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'A Mailchimp key ends in the name of its data centre, such as -us6, and works only there. It ends when it is disabled, or when the user who made it is removed.',
      resolve: [
        'A user with the Manager role or above opens Account & billing, Extras, API keys in Mailchimp, makes a new key and copies all of it, the data centre included.',
      ],
      url: 'https://github.com/mailchimp/mc-woocommerce/issues/646',
    },
    account_suspended: {
      interpret: 'Mailchimp has deactivated the account, or the user who made the key is no longer active in it.',
      resolve: [
        'The owner of the Mailchimp account signs in and looks for notices about the account.',
        'If the account works, an active user makes a new key.',
      ],
      url: 'https://github.com/ibericode/mailchimp-for-wordpress/issues/591',
    },
  },
};
