// MailerLite, also MailerLite Classic.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const mailerlite: ProviderRules = {
  slug: 'mailerlite',
  name: 'MailerLite',
  aliases: ['mailer-lite', 'mailerlite-classic'],
  rules,
  lifetimes,
  help,
};
