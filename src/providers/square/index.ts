// Square: payments, orders, catalogue and customers of a seller.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const square: ProviderRules = {
  slug: 'square',
  name: 'Square',
  aliases: ['square-*', 'squareup'],
  rules,
  lifetimes,
  help: {
    details: {
      revoked: {
        interpret:
          'The seller or another administrator of the business has withdrawn the access of the app, or it was not renewed in time.',
        resolve: [
          'A person who may manage apps opens App Integrations in the Square Dashboard and checks that the app is still connected.',
          'Reconnect.',
        ],
        url: 'https://developer.squareup.com/docs/oauth-api/refresh-revoke-limit-scope',
      },
    },
  },
};
