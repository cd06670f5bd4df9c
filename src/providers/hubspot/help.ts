// HubSpot: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    scope_missing: {
      interpret:
        'HubSpot grants scopes when the app is connected. A scope that was added later, or that the person who connected may not give, is missing until somebody connects again.',
      resolve: [
        'Ask a HubSpot super admin, or a user with App Marketplace permissions who may see the data, to connect again and to accept all the scopes.',
        'For the token of a private app: a super admin adds the scope in the settings of that app under Integrations, Private Apps.',
      ],
      url: 'https://developers.hubspot.com/docs/api-reference/error-handling',
    },
    revoked: {
      interpret: 'HubSpot keeps a refresh token until the app is removed from the account or its access is revoked.',
      url: 'https://www.nango.dev/blog/hubspot-oauth-bad-refresh-token',
    },
    wrong_api_key: {
      interpret:
        'HubSpot ended its old API keys in 2022; what is entered must be the access token of a private app. It begins with "pat-" and changes when it is rotated.',
      resolve: [
        'A HubSpot super admin opens Settings, Integrations, Private Apps, picks the app and copies its access token.',
      ],
      url: 'https://developers.hubspot.com/changelog/upcoming-api-key-sunset',
    },
  },
};
