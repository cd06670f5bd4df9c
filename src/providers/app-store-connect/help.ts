// App Store Connect: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    terms_required: {
      interpret:
        'Apple stops every key of a team while an agreement is missing: about twice a year there is a new Apple Developer Program License Agreement, and paid apps have their own. The key itself is in order, and a new one would be refused too.',
      resolve: [
        'The Account Holder, and nobody else, signs in at developer.apple.com/account and accepts the agreement; for paid apps under Business in App Store Connect.',
        'Nothing has to be entered here: it works again some minutes later.',
      ],
      url: 'https://github.com/rorkai/App-Store-Connect-CLI/pull/2124',
    },
    wrong_api_key: {
      resolve: [
        'An administrator opens App Store Connect, Users and Access, Integrations, App Store Connect API, and checks that the key is still active.',
        'If it was revoked, generate a new one and enter its key id, issuer id and file under Reconnect.',
      ],
      url: 'https://github.com/egodigital/node-appstore-connect/issues/3',
    },
    role_lost: {
      interpret: 'The role of the key does not allow this: sales and finance need Sales, Finance or Admin.',
      resolve: ['An administrator generates a key with a wider role: the role of a key cannot be changed.'],
    },
  },
};
