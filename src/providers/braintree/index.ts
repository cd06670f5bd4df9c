// Braintree: payments, by the XML gateway and GraphQL.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const braintree: ProviderRules = {
  slug: 'braintree',
  name: 'Braintree',
  aliases: ['braintree-payments', 'braintree-graphql'],
  rules,
  lifetimes,
};
