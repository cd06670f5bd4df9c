// Amazon Selling Partner: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    revoked: {
      interpret:
        'Amazon does not take the authorization any longer. A seller can withdraw it, and has to renew it once a year.',
      resolve: [
        'The primary user of the Seller Central account opens Apps and Services, Manage Your Apps, and looks whether the app is enabled and when it ends.',
        'Reconnect as the primary user.',
      ],
      url: 'https://developer-docs.amazon.com/sp-api/docs/selling-partner-appstore-authorization-workflow-renew',
    },
  },
};
