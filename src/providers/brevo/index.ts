// Brevo, once Sendinblue.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const brevo: ProviderRules = {
  slug: 'brevo',
  name: 'Brevo',
  aliases: ['sendinblue', 'send-in-blue', 'brevo-marketing'],
  rules,
  lifetimes,
  help,
};
