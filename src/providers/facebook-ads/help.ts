// Meta's own terms: where a business lists its people and apps, where a person sees connected apps.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

const businessIntegrations = 'https://www.facebook.com/settings/?tab=business_tools';
const businessSettings = 'https://business.facebook.com/settings';

export const help: ProviderHelp = {
  reasons: [
    'the person removed the app under “Business integrations” of the Facebook settings',
    'the password was changed, or Facebook ended the session for safety',
    'the person logged out of all sessions',
    'Facebook asks the person to confirm something first (a “checkpoint”)',
    'the person lost the role in the business portfolio, the page or the ad account',
    'the token reached its 60 days, or the app was not used for 90',
  ],
  reasonsCitation: 'https://developers.facebook.com/docs/graph-api/guides/error-handling',
  details: {
    revoked: { url: businessIntegrations },
    account_locked: {
      interpret:
        'Facebook holds the account at a “checkpoint”: it wants the person to confirm something before anybody, this application too, may act for the account. The authorization itself is still good.',
      resolve: [
        'Log in at facebook.com (in a browser) and answer what Facebook asks.',
        'Nothing has to be connected anew afterwards; “Reconnect” looks at it right away.',
      ],
      url: 'https://www.facebook.com',
    },
    role_lost: {
      interpret: 'The person who connected has no role, or too small a one, in this ad account or page.',
      resolve: [
        'An administrator opens Meta Business Suite, Settings, Accounts, Ad accounts (or Pages), the account, People, and assigns the person.',
        'For a system user: Settings, Users, System users, Assign assets.',
      ],
      url: businessSettings,
    },
    object_access_lost: {
      interpret:
        'Meta says “does not exist, cannot be loaded due to missing permissions” for both: the object was deleted, or the person was taken off it.',
      resolve: [
        'Look in Meta Business Suite, Settings, Accounts whether the account or page is still there and the person is assigned to it.',
      ],
      url: businessSettings,
    },
    scope_missing: {
      interpret:
        'When connecting, one of the permissions was switched off, or it was taken back later under “Business integrations”.',
      url: businessIntegrations,
    },
  },
};
