// Binance: exchange for crypto-assets.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const binance: ProviderRules = {
  slug: 'binance',
  name: 'Binance',
  aliases: ['binance-*'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'Binance gives one answer for an unknown or deleted key, for an address that the key does not allow, and for a permission that the key lacks.',
        resolve: [
          'Sign in to Binance, open API Management, and check that the key is still listed, that reading is enabled, and that our addresses are allowed if access is restricted by IP.',
          'If the key is gone, make a new one and enter it.',
        ],
        url: 'https://github.com/binance/binance-spot-api-docs/blob/master/errors.md',
      },
    },
  },
};
