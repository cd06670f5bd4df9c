// PayPal: payments, by REST and the older NVP and SOAP calls.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const paypal: ProviderRules = {
  slug: 'paypal',
  name: 'PayPal',
  aliases: ['paypal-*'],
  rules,
  lifetimes,
  help: {
    details: {
      scope_missing: {
        interpret:
          'The PayPal app lacks the feature that this call needs: reporting, for instance, is off until it is switched on.',
        resolve: [
          'The owner of the PayPal account opens Apps & Credentials in the developer dashboard, chooses the app and switches on the missing feature, such as Transaction search.',
          'It may take some hours until new tokens carry it.',
        ],
        url: 'https://developer.paypal.com/api/errors/not-authorized',
      },
    },
  },
};
