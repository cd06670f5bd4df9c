// Mailgun.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const mailgun: ProviderRules = {
  slug: 'mailgun',
  name: 'Mailgun',
  aliases: ['mail-gun', 'sinch-mailgun'],
  rules,
  lifetimes,
  help,
};
