// Squarespace: sites and shops.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const squarespace: ProviderRules = {
  slug: 'squarespace',
  name: 'Squarespace',
  aliases: ['squarespace-*'],
  rules,
  lifetimes,
  help: {
    details: {
      scope_missing: {
        interpret:
          'The API key or the connection was made without the permission for this API: each has a level of its own, none, read, or read and write.',
        resolve: [
          'The owner of the site makes a new API key with read access to Orders, Products, Profiles and Transactions, and enters it.',
        ],
        url: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
      },
    },
  },
};
