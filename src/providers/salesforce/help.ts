// Salesforce: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    admin_consent_required: {
      interpret:
        'Salesforce lets users sign in only to apps that are installed in their org or that an admin has approved for them.',
      resolve: [
        'A Salesforce admin opens Setup, Connected Apps OAuth Usage (or External Client App Manager), finds this app and installs or unblocks it.',
        'Under Manage, Edit Policies, the admin sets "All users may self-authorize", or adds the profile or permission set of the connected user.',
      ],
      url: 'https://help.salesforce.com/s/articleView?id=005132365&type=1',
    },
    revoked: {
      interpret:
        'The answer of Salesforce does not say why. Often the sixth sign-in of the same user ended the first, or the policy of the app lets refresh tokens end.',
      resolve: [
        'A Salesforce admin looks at Setup, Connected Apps OAuth Usage, Manage App Policies: the refresh token policy should be "Refresh token is valid until revoked".',
      ],
      url: 'https://www.nango.dev/blog/salesforce-oauth-refresh-token-invalid-grant',
    },
    ip_not_allowed: {
      resolve: [
        'A Salesforce admin opens the profile of the connected user and adds the addresses of this service to its Login IP Ranges, or relaxes IP restrictions in the policies of the app.',
      ],
      url: 'https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_flow_errors.htm',
    },
    plan_limit: {
      interpret:
        'The edition of this Salesforce org has no API. It comes with Enterprise, Unlimited, Performance and Developer editions, and as an addition to Professional.',
      url: 'https://github.com/restforce/restforce/issues/219',
    },
    wrong_password: {
      interpret:
        'When signing in with a password from an address that Salesforce does not know, the security token must stand right behind the password. Changing the password makes a new token.',
      resolve: [
        'The user opens the personal settings of Salesforce, Reset My Security Token, and enters the password followed by the token that comes by e-mail.',
      ],
      url: 'https://github.com/jsforce/jsforce/issues/487',
    },
  },
  reasons: [
    'somebody revoked the access of this app in Setup or in the settings of the user',
    'the same user signed in to this app more than five times, so that the oldest grant ended',
    'the policy of the app in this org lets refresh tokens end after some time',
    'the password of the user was changed, or the user was frozen or deactivated',
    'an admin removed or blocked the app',
  ],
  reasonsCitation: 'https://www.nango.dev/blog/salesforce-oauth-refresh-token-invalid-grant',
};
