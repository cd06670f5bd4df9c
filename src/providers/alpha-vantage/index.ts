// Alpha Vantage.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const alphaVantage: ProviderRules = {
  slug: 'alpha-vantage',
  name: 'Alpha Vantage',
  aliases: ['alphavantage'],
  rules,
};
