// Lemon Squeezy: sales of software and subscriptions.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const lemonSqueezy: ProviderRules = {
  slug: 'lemon-squeezy',
  name: 'Lemon Squeezy',
  aliases: ['lemonsqueezy'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret: 'The key is unknown, or it is a key of the other mode: test and live mode have keys of their own.',
        resolve: [
          'Sign in to Lemon Squeezy, open Settings > API, and make a new key in live mode.',
          'Enter the new key.',
        ],
        url: 'https://github.com/lmsqueezy/lemonsqueezy.js/wiki/lemonSqueezySetup',
      },
    },
  },
};
