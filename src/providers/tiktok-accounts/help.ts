// TikTok Accounts: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    expired_age: {
      interpret:
        'TikTok lets an authorization live for 365 days. Then the owner of the TikTok account has to allow access again.',
      resolve: ['Reconnect, and sign in at TikTok with the same TikTok account.'],
      url: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
    },
  },
};
