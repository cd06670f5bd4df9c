// Checkout.com: payments.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const checkoutCom: ProviderRules = {
  slug: 'checkout-com',
  name: 'Checkout.com',
  aliases: ['checkout', 'checkoutcom', 'checkout-com-sandbox'],
  rules,
  lifetimes,
};
