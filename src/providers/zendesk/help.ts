// Zendesk: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Zendesk wants the e-mail address of an agent followed by /token together with an API token, and only if access by token is turned on.',
      resolve: [
        'A Zendesk admin opens Admin Center, Apps and integrations, APIs, Zendesk API, turns on token access and makes a new token.',
        'Enter it with the e-mail address of an agent who is active and verified.',
      ],
      url: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
    },
    wrong_password: {
      interpret:
        'Zendesk no longer accepts passwords for its API, and refuses them where two-factor authentication or single sign-on is required.',
      resolve: ['Connect by OAuth, or with an API token that a Zendesk admin makes in Admin Center.'],
      url: 'https://support.zendesk.com/hc/en-us/articles/9941874259354-Deprecation-of-password-access-for-APIs',
    },
    role_lost: {
      interpret:
        'The user who connected is no longer an agent or admin, was downgraded or suspended, or the account admits only some addresses.',
      resolve: [
        'A Zendesk admin looks at the user under People, Team members, and gives back the role.',
        'The admin also looks at Account, Security, IP restrictions.',
      ],
      url: 'https://support.zendesk.com/hc/en-us/articles/10306782115610',
    },
  },
};
