// Box.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const box: ProviderRules = {
  slug: 'box',
  name: 'Box',
  aliases: ['box-com'],
  marks: [{ header: { name: 'box-request-id' } }],
  rules,
  lifetimes,
  help: {
    details: {
      terms_required: {
        interpret: 'The company has terms of its own in Box, which this user has not accepted.',
        resolve: ['The user signs in to Box in the browser and accepts the terms.'],
        url: 'https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors',
      },
      admin_consent_required: {
        interpret: 'Apps that sign in without a user must be authorized by an admin of the company.',
        resolve: ['A Box admin authorizes the app in the Admin Console.'],
        url: 'https://developer.box.com/guides/authorization/platform-app-approval',
      },
      ip_not_allowed: {
        interpret: 'The admin has limited the places from which Box may be used.',
        resolve: ['A Box admin adds the addresses of this service to those allowed.'],
        url: 'https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors',
      },
    },
  },
};
