// Adyen: payments.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const adyen: ProviderRules = {
  slug: 'adyen',
  name: 'Adyen',
  aliases: ['adyen-*'],
  rules,
  lifetimes,
  help: {
    details: {
      role_lost: {
        interpret: 'The API credential is accepted, but the role that this call needs is missing from it.',
        resolve: [
          'An administrator opens Developers > API credentials in the Customer Area, chooses the credential and adds the role.',
        ],
        url: 'https://github.com/Adyen/adyen-magento/issues/365',
      },
    },
  },
};
