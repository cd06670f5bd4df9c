// Shopify: shops, by REST and GraphQL Admin API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const shopify: ProviderRules = {
  slug: 'shopify',
  name: 'Shopify',
  aliases: ['shopify-admin', 'shopify-graphql', 'shopify-partner', 'shopify-plus', 'shopify-oauth', 'shopify-api-key'],
  marks: [
    { header: { name: 'x-shopify-shop-api-call-limit' } },
    { header: { name: 'x-shopid' } },
    { words: ['reduce request rates to resume uninterrupted service'] },
  ],
  rules,
  lifetimes,
  help: {
    details: {
      payment_overdue: {
        interpret: 'Shopify freezes a shop whose bill is unpaid and then refuses every call of every app.',
        resolve: [
          'The owner of the shop opens Settings > Billing in the Shopify admin and settles the balance.',
          'Calls are answered again as soon as the shop is no longer frozen; the connection itself is kept.',
        ],
        url: 'https://shopify.dev/docs/api/usage/response-codes',
      },
      scope_missing: {
        interpret:
          'The app has been given a new access scope, which each shop has to approve before the token carries it.',
        resolve: ['Reconnect, and approve the new permissions on the page that Shopify shows.'],
        url: 'https://github.com/gnikyt/laravel-shopify/issues/190',
      },
      revoked: {
        interpret: 'The token of a shop ends when the shop removes the app.',
        url: 'https://shopify.dev/docs/apps/build/security/credentials-and-data/use-expiring-offline-access-tokens',
      },
    },
  },
};
