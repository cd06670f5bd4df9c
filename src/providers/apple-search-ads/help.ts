// Apple Ads: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Apple does not take the client secret: it lives 180 days at most, and ends when the public key of the API user is replaced.',
      resolve: [
        'The API user signs in at ads.apple.com, Account Settings, API, and compares client id, team id and key id, or uploads a new public key.',
        'Enter them under Reconnect.',
      ],
      url: 'https://docs.nexla.com/user-guides/connectors/apple_ads_api/apple_ads_api_auth',
    },
    role_lost: {
      resolve: [
        'An Account Admin opens ads.apple.com, Account Settings, User Management, and gives the user an API role again; the user accepts the invitation by mail.',
      ],
      url: 'https://docs.nexla.com/user-guides/connectors/apple_ads_api/apple_ads_api_auth',
    },
  },
};
