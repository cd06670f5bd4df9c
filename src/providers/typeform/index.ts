// Typeform.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const typeform: ProviderRules = {
  slug: 'typeform',
  name: 'Typeform',
  aliases: ['type-form', 'typeform-oauth'],
  rules,
  lifetimes,
  help,
};
