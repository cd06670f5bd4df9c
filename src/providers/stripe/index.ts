// Stripe: payments, billing, Connect and its other products.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const stripe: ProviderRules = {
  slug: 'stripe',
  name: 'Stripe',
  aliases: ['stripe-*'],
  marks: [
    { header: { name: 'stripe-version' } },
    { at: { 'error.doc_url': 'https://stripe.com/docs/error-codes/api-key-expired' } },
  ],
  rules,
  lifetimes,
  help: {
    details: {
      scope_missing: {
        interpret: 'A restricted key carries its permissions one by one; the answer names the one that is missing.',
        resolve: [
          'Whoever made the key opens Developers > API keys in the Stripe Dashboard, edits the restricted key and adds the permission named in the message.',
        ],
        url: 'https://dashboard.stripe.com/apikeys',
      },
      expired_age: {
        interpret: 'The key was rolled in the Stripe Dashboard, or its time ran out.',
        resolve: [
          'Someone who may manage keys opens Developers > API keys in the Stripe Dashboard and makes a new key.',
          'Enter the new key.',
        ],
        url: 'https://dashboard.stripe.com/apikeys',
      },
      ip_not_allowed: {
        interpret: 'The restricted key accepts calls from certain addresses only.',
        resolve: [
          'Whoever made the key opens it under Developers > API keys in the Stripe Dashboard and adds our addresses, or removes the restriction.',
        ],
        url: 'https://dashboard.stripe.com/apikeys',
      },
    },
  },
};
