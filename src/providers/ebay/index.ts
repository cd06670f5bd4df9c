// eBay: sellers of the marketplace, by REST and the Trading API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const ebay: ProviderRules = {
  slug: 'ebay',
  name: 'eBay',
  aliases: ['ebay-*'],
  rules,
  lifetimes,
  help: {
    details: {
      revoked: {
        interpret:
          'eBay ends the access of an app when the seller changes the user name or password, or withdraws the access in My eBay.',
        resolve: ['The seller signs in to eBay and reconnects.'],
        url: 'https://developer.ebay.com/support/kb-article?KBid=5218',
      },
    },
  },
};
