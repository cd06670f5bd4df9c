// Zuora: subscription billing.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const zuora: ProviderRules = {
  slug: 'zuora',
  name: 'Zuora',
  aliases: ['zuora-*'],
  rules,
  lifetimes,
};
