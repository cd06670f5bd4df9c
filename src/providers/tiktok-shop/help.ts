// TikTok Shop: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    revoked: {
      interpret:
        'TikTok Shop no longer knows the authorization: the seller removed the app, or authorized it anew elsewhere.',
      resolve: [
        'The owner of the shop checks in the TikTok Shop Seller Center that the app is still authorized.',
        'Reconnect as the owner of the shop.',
      ],
      url: 'https://github.com/EcomPHP/tiktokshop-php/pull/15',
    },
  },
};
