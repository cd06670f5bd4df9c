// Smartsheet.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const smartsheet: ProviderRules = {
  slug: 'smartsheet',
  name: 'Smartsheet',
  aliases: ['smartsheets'],
  rules,
  lifetimes,
};
