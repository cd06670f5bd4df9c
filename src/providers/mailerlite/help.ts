// MailerLite: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'A key of MailerLite is bound to the user who made it and ends when that user is removed from the account.',
      resolve: [
        'A user of the MailerLite account opens Integrations, MailerLite API, Generate new token, and copies the token, which is shown only once.',
      ],
      url: 'https://developers.mailerlite.com/getting-started',
    },
  },
};
