// BigCommerce: stores, by REST v2 and v3 and the GraphQL storefront API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const bigcommerce: ProviderRules = {
  slug: 'bigcommerce',
  name: 'BigCommerce',
  aliases: ['big-commerce', 'bigcommerce-graphql', 'bigcommerce-v3'],
  rules,
  lifetimes,
  help: {
    details: {
      revoked: {
        interpret:
          'BigCommerce ends the token of a store when the app is removed, and when the merchant opens the app after its scopes or the e-mail of the merchant changed.',
        url: 'https://github.com/bigcommerce/docs/blob/main/docs/integrations/apps/guide/auth.mdx',
      },
      scope_missing: {
        resolve: [
          'The owner of the store opens API Accounts in the control panel, or reinstalls the app, so that the missing OAuth scope is granted.',
        ],
        url: 'https://github.com/bigcommerce/docs/blob/main/docs/start/about/status-codes.mdx',
      },
      plan_limit: {
        interpret: 'The store has reached a limit of its BigCommerce plan, such as the number of products.',
        url: 'https://github.com/bigcommerce/docs/blob/main/docs/start/about/status-codes.mdx',
      },
    },
  },
};
