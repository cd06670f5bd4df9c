// CyberSource: payments, by Visa.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const cybersource: ProviderRules = {
  slug: 'cybersource',
  name: 'CyberSource',
  aliases: ['cyber-source', 'visa-acceptance'],
  rules,
  lifetimes,
};
