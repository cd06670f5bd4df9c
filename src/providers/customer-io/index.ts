// Customer.io.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const customerIo: ProviderRules = {
  slug: 'customer-io',
  name: 'Customer.io',
  aliases: ['customerio', 'customer.io', 'cio'],
  rules,
  lifetimes,
  help,
};
