// GoCardless: direct debits (Pro API) and bank account data (formerly Nordigen).
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const gocardless: ProviderRules = {
  slug: 'gocardless',
  name: 'GoCardless',
  aliases: ['gocardless-*', 'nordigen'],
  rules,
  lifetimes,
};
