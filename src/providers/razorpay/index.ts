// Razorpay: payments in India, and Curlec in Malaysia.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const razorpay: ProviderRules = {
  slug: 'razorpay',
  name: 'Razorpay',
  aliases: ['razorpay-*', 'curlec'],
  rules,
  lifetimes,
  help: {
    details: {
      ip_not_allowed: {
        interpret: 'The Razorpay account accepts calls from certain addresses only.',
        resolve: [
          'The owner of the account asks the support of Razorpay which addresses are allowed, and has ours added or the restriction removed.',
        ],
        url: 'https://razorpay.com/docs/sg/errors/common',
      },
    },
  },
};
