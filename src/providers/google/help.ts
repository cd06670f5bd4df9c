// Google's own terms for what people meet: where access is listed and removed, what an administrator of Workspace sets.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

const connections = 'https://myaccount.google.com/connections';
const apiControls = 'https://support.google.com/a/answer/7281227';
const advancedProtection = 'https://support.google.com/accounts/answer/7539956';
const testingMode = 'https://support.google.com/cloud/answer/15549945';

export const help: ProviderHelp = {
  reasons: [
    'somebody removed the access of the application under “Third-party apps & services” of the Google Account',
    'the authorization was not used for six months',
    'the password of the account was changed, and the authorization covers Gmail',
    'the account has given out more than its limit of authorizations (100 for one application), so that the oldest ended',
    'the access was granted for a limited time, which is over',
    'an administrator of Google Workspace restricted a service that the application asks for',
    'the session length that an administrator set for Google Cloud is over',
    'the application is in testing mode, where authorizations end after seven days',
  ],
  reasonsCitation: 'https://developers.google.com/identity/protocols/oauth2#expiration',
  details: {
    revoked: {
      interpret:
        'Google gives the same answer, “Token has been expired or revoked”, for every reason, and no way to learn which it was.',
      url: connections,
    },
    expired_testing_mode: {
      interpret:
        'The OAuth app of this installation is in Google’s publishing status “Testing”: every authorization for it ends after seven days.',
      resolve: [
        'An operator of this installation opens the Google Cloud console, Google Auth Platform, Audience, and publishes the app (“In production”).',
        'Reconnect. An authorization that was made before the change still ends after its seven days.',
      ],
      url: testingMode,
    },
    admin_consent_required: {
      interpret:
        'An administrator of your Google Workspace has not allowed this application, or has restricted a service.',
      resolve: [
        'An administrator opens the Google Admin console, Security, Access and data control, API controls, Manage third-party app access.',
        'There the application is set to “Trusted”, or the services it needs are set to “Unrestricted”.',
        'For a service account: Domain-wide delegation in the same place, with the client ID and the scopes of the service account.',
      ],
      url: apiControls,
    },
    mfa_or_sso_required: {
      interpret:
        'The Google Account is enrolled in Advanced Protection, which keeps most applications that are not Google’s from its data.',
      resolve: ['Connect another Google Account, or leave the Advanced Protection Program with this one.'],
      url: advancedProtection,
    },
  },
};
