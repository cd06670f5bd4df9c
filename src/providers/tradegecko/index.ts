// TradeGecko, later QuickBooks Commerce: stock and orders.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const tradegecko: ProviderRules = {
  slug: 'tradegecko',
  name: 'TradeGecko',
  aliases: ['quickbooks-commerce'],
  rules,
  lifetimes,
  help: {
    details: {
      account_deleted: {
        interpret: 'The user who connected was deleted from the account.',
        resolve: ['An active user of the account reconnects.'],
        url: 'https://github.com/tradegecko/smaug/issues/30',
      },
    },
  },
};
